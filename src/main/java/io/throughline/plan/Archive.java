package io.throughline.plan;

import io.throughline.model.Scenario;
import io.throughline.plan.Answer.OfPoint;

/** Where finished points of sweeps are kept, so that they need not be run again. Called by one thread. */
public interface Archive {
    /** Keeps nothing. */
    Archive NONE = new Archive() {
        @Override
        public OfPoint find(Scenario.Sweep sweep, Scenario.Point point, int replications) {
            return null;
        }

        @Override
        public void keep(Scenario.Sweep sweep, OfPoint point) {
            // There is nowhere to keep it.
        }
    };

    /** A point as it was kept, of so many replications; null if it was not. */
    OfPoint find(Scenario.Sweep sweep, Scenario.Point point, int replications);

    /** Keeps a point. */
    void keep(Scenario.Sweep sweep, OfPoint point);
}
