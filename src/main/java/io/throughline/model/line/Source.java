package io.throughline.model.line;

import io.throughline.model.law.Distribution;

/** Where new items come from. */
public sealed interface Source {
    /** When a backlog lets its next item go. */
    enum Release {
        /** A new item begins when a server of the first station is free. */
        WHEN_FREE,
        /** The line is kept filled to its WIP limit. */
        AT_ONCE
    }

    /** There is always a next item. */
    record Backlog(Release release) implements Source {}

    /** Items arrive from outside; {@code every} is the law of the time between two of them, in ticks. */
    record Arrivals(Distribution every) implements Source {}
}
