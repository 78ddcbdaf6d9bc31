# What Java needs of a shell's environment: read by the start script and by the Maven wrapper.

# Java reads file names in the locale's encoding: without UTF-8, names such as "Prøve" could not be opened.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# find_java_25 prints the home of a JDK 25: JAVA25_HOME, JAVA_HOME, the one on the PATH, or one where systems keep theirs.
# Nothing is printed when there is none.

is_java_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_java_25() {
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname -- "$(dirname -- "$(readlink -f -- "$on_path")")")
  for home in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/*; do
    if [ -n "$home" ] && is_java_25 "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
}
