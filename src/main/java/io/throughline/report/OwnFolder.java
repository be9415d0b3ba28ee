package io.throughline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that this tool wrote: a marker in it lists its files. A folder without it, or with anything else in it, is
 * left alone.
 */
final class OwnFolder {
    private static final String MARKER = ".throughline";
    /** What file managers leave behind wherever they look. */
    private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private OwnFolder() {}

    /** Marks a folder as ours, with these files in it. */
    static void mark(Path folder, Collection<String> files) throws IOException {
        write(folder.resolve(MARKER), (String.join("\n", files) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file; a failure names it, what a full disk says by itself does not. */
    static void write(Path file, byte[] bytes, OpenOption... how) throws IOException {
        try {
            Files.write(file, bytes, how);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    /** Refuses what is there unless it is an empty folder or wholly ours. */
    static void check(Path folder) throws IOException {
        if (!exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(
                    folder.toString(), null, "not a folder, so it is left alone; choose another --out");
        }
        Set<Path> ours = listed(folder);
        for (Path path : inside(folder)) {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !ours.contains(path)) {
                String what = "holds " + folder.relativize(path) + ", which is not of a report, so it is left alone";
                throw new FileSystemException(folder.toString(), null, what + "; choose another --out");
            }
        }
    }

    private static Set<Path> listed(Path folder) throws IOException {
        Path marker = folder.resolve(MARKER);
        Set<Path> ours = new HashSet<>();
        LITTER.forEach(name -> ours.add(folder.resolve(name)));
        if (Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
            ours.add(marker);
            Files.readAllLines(marker).forEach(name -> ours.add(folder.resolve(name)));
        }
        return ours;
    }

    /** Removes a folder that is wholly ours; one that is not is refused. */
    static void remove(Path folder) throws IOException {
        if (!exists(folder)) {
            return;
        }
        check(folder);
        for (Path path : inside(folder)) {
            Files.delete(path);
        }
        Files.delete(folder);
    }

    /** All that is in a folder, deepest first; links are not followed. */
    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
