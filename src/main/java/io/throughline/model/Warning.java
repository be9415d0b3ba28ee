package io.throughline.model;

/** A doubt about the scenario or the answer: what is doubted, and what to do about it. */
public record Warning(String what, String advice) {}
