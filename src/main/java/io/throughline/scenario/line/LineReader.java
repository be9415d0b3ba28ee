package io.throughline.scenario.line;

import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.scenario.binding.Binding;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.law.Observations;
import io.throughline.scenario.yaml.Node;
import java.util.Collection;
import java.util.List;

/** Reads the blocks that make a line; defaults are applied here. */
public final class LineReader {
    private final Fields file;
    private final Collection<String> changes;
    private final Observations observations;

    /**
     * Reads a line once.
     *
     * @param changes names of the changes in the file
     */
    public LineReader(Binding binding, Node.Mapping root, Collection<String> changes, Observations observations) {
        this.file = Fields.of(binding, root);
        this.changes = changes;
        this.observations = observations;
    }

    /** The line; to be used only if no problem was found. */
    public Line read() {
        StationReader reader = new StationReader(file, changes, observations);
        Inflow inflow = new WorkReader(file.block("work", "work"), observations).read(reader.names());
        List<String> kinds = inflow.kinds().stream().map(Kind::name).toList();
        List<Station> stations = reader.read(kinds);
        List<StaffPool> people = new PeopleReader(file.named("people"), observations, stations).read();
        List<GroupLimit> limits = new LimitReader(file.named("wip-limits"), reader.names()).read();
        return new Line(inflow, people, stations, limits, List.of(), List.of());
    }
}
