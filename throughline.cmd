@echo off
rem Runs Throughline. Builds it first when it is not built yet, or is older than its sources.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\throughline.jar"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo throughline: no java found: install a JDK, 17 or later, or set JAVA_HOME>&2
    exit /b 1
)

powershell -NoProfile -Command "$jar = Get-Item -LiteralPath $env:JAR -ErrorAction SilentlyContinue; if (-not $jar) { exit 1 }; $sources = @(Get-Item -LiteralPath ($env:HOME_DIR + 'pom.xml')) + @(Get-ChildItem -LiteralPath ($env:HOME_DIR + 'src\main') -Recurse -File); if ($sources | Where-Object { $_.LastWriteTime -gt $jar.LastWriteTime }) { exit 1 }"
if not errorlevel 1 goto run

where mvn >nul 2>&1
if errorlevel 1 (
    echo throughline: no mvn found: install Maven, 3.8.6 or later, to build %JAR%>&2
    exit /b 1
)
echo throughline: building %JAR% ^(the first time, libraries are fetched too^)>&2
call mvn -q -B -f "%HOME_DIR%pom.xml" -Dmaven.test.skip=true -Denforcer.skip=true -Dmaven.compiler.failOnWarning=false package 1>&2
if errorlevel 1 (
    del /q "%JAR%" 2>nul
    echo throughline: the build failed>&2
    exit /b 1
)

:run
set "FLAGS=-XX:FreqInlineSize=100 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
"%JAVA%" -XX:+UseSerialGC -XX:ErgoHeapSizeLimit=2g -XX:+IgnoreUnrecognizedVMOptions %FLAGS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
