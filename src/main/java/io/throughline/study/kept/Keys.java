package io.throughline.study.kept;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Short names for long texts: their SHA-256, in 64 hexadecimal digits. Different texts have different keys. The text of
 * an object is made once, as many things are put together from the same parts. Not thread-safe.
 */
public final class Keys {
    private final Map<Object, String> parts = new IdentityHashMap<>();

    /** The key of a text. */
    public static String of(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The key of what is put together from parts that never change: of their texts, in their order. */
    public String of(List<?> all) {
        return of(all.stream().map(this::part).collect(Collectors.joining()));
    }

    private String part(Object part) {
        return parts.computeIfAbsent(part, it -> of(it.toString()));
    }
}
