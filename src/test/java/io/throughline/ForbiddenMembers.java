package io.throughline;

import java.util.Map;
import java.util.Set;

/**
 * Fields, methods and constructors of the JDK that only some packages may use, or none: the clock, the terminal, hidden
 * randomness, the machine's own locale, charset and line end, and functions whose last digit differs between machines.
 */
final class ForbiddenMembers {
    static final Map<String, Set<String>> TABLE = Doors.table("""
            java.lang.System.in                            cli
            java.lang.System.out                           cli
            java.lang.System.err                           cli
            java.lang.System.exit                          cli
            java.lang.System.console                       cli
            java.lang.System.getenv                        cli
            java.lang.System.getProperty                   report cli
            java.lang.System.setProperty                   report cli
            java.lang.System.currentTimeMillis             cli
            java.lang.System.nanoTime                      cli
            java.lang.System.identityHashCode
            java.lang.System.lineSeparator                 cli
            java.lang.Object.wait
            java.lang.Object.notify
            java.lang.Object.notifyAll
            java.lang.Throwable.printStackTrace            cli
            java.lang.Class.forName
            java.lang.Class.getDeclaredConstructor
            java.lang.Class.getDeclaredField
            java.lang.Class.getDeclaredFields
            java.lang.Class.getDeclaredMethod
            java.lang.Class.getDeclaredMethods
            java.lang.Class.getMethod
            java.lang.Class.getMethods
            java.lang.Class.getRecordComponents
            java.time.Clock.systemDefaultZone
            java.time.Clock.systemUTC
            java.time.Instant.now
            java.time.LocalDate.now
            java.time.LocalDateTime.now
            java.time.LocalTime.now
            java.time.OffsetDateTime.now
            java.time.ZonedDateTime.now
            java.time.ZoneId.systemDefault
            java.util.Date.<init>
            java.util.TimeZone.getDefault
            java.lang.Math.random
            java.util.Collections.shuffle
            java.util.UUID.randomUUID
            java.lang.Math.acos
            java.lang.Math.asin
            java.lang.Math.atan
            java.lang.Math.atan2
            java.lang.Math.cbrt
            java.lang.Math.cos
            java.lang.Math.cosh
            java.lang.Math.exp
            java.lang.Math.expm1
            java.lang.Math.hypot
            java.lang.Math.log
            java.lang.Math.log10
            java.lang.Math.log1p
            java.lang.Math.pow
            java.lang.Math.sin
            java.lang.Math.sinh
            java.lang.Math.tan
            java.lang.Math.tanh
            java.lang.String.format(String,Object[])
            java.lang.String.formatted
            java.lang.String.toLowerCase()
            java.lang.String.toUpperCase()
            java.io.PrintStream.format(String,Object[])
            java.io.PrintStream.printf(String,Object[])
            java.io.PrintWriter.format(String,Object[])
            java.io.PrintWriter.printf(String,Object[])
            java.text.DecimalFormat.<init>()
            java.text.DecimalFormat.<init>(String)
            java.text.DecimalFormatSymbols.getInstance()
            java.text.MessageFormat.format
            java.text.NumberFormat.getInstance()
            java.text.NumberFormat.getIntegerInstance()
            java.text.NumberFormat.getNumberInstance()
            java.text.NumberFormat.getPercentInstance()
            java.text.SimpleDateFormat.<init>(String)
            java.time.format.DateTimeFormatter.ofPattern(String)
            java.util.Formatter.<init>()
            java.util.Locale.getDefault
            java.lang.String.<init>(byte[])
            java.lang.String.<init>(byte[],int,int)
            java.lang.String.getBytes()
            java.io.ByteArrayOutputStream.toString()
            java.io.BufferedWriter.newLine
            java.io.FileReader.<init>(File)
            java.io.FileReader.<init>(String)
            java.io.FileWriter.<init>(File)
            java.io.FileWriter.<init>(String)
            java.io.InputStreamReader.<init>(InputStream)
            java.io.OutputStreamWriter.<init>(OutputStream)
            java.io.PrintStream.<init>(OutputStream)
            java.io.PrintStream.<init>(OutputStream,boolean)
            java.io.PrintStream.<init>(String)
            java.io.PrintWriter.<init>(OutputStream)
            java.io.PrintWriter.<init>(OutputStream,boolean)
            java.io.PrintWriter.<init>(String)
            java.util.Scanner.<init>(InputStream)
            java.nio.charset.Charset.defaultCharset
            """);

    private ForbiddenMembers() {}
}
