package io.throughline.report.words;

import io.throughline.plan.growth.Gap;

/** What takes the gap between started and delivered, in words. */
public final class Gaps {
    private Gaps() {}

    /** The end of a sentence that says how a line grows; empty for a queue, which that has named, and for null. */
    public static String of(Gap gap) {
        if (gap == null || gap.taker() == Gap.Taker.QUEUE) {
            return "";
        }
        String taken =
                switch (gap.taker()) {
                    case LIMIT -> limits(gap);
                    case FILLERS -> fillers(gap);
                    default -> returns(gap);
                };
        return taken + " that would be " + Format.counted(gap.without(), "items a week");
    }

    private static String returns(Gap gap) {
        boolean both = gap.what().size() > 1;
        return "; " + Words.list(gap.what(), "and") + (both ? " take" : " takes")
                + " the gap between started and delivered: without what comes back";
    }

    private static String fillers(Gap gap) {
        boolean one = gap.what().size() == 1;
        return "; " + (one ? "filler " : "fillers ") + Words.list(gap.what(), "and") + (one ? " takes" : " take")
                + " the gap between started and delivered: with one of " + (one ? "them" : "each") + " at a time";
    }

    private static String limits(Gap gap) {
        boolean one = gap.what().size() == 1;
        String limits = one ? Words.lever(gap.what().get(0)) + " takes" : "the WIP limits take";
        return "; " + limits + " the gap between started and delivered, with time left idle under "
                + (one ? "it: without it" : "them: without them");
    }
}
