#!/bin/sh
# Starts Weighbridge, for the command line and for a window. A command needs nothing of Chromium: it is started without its
# helpers and its sandbox, which root and some containers cannot have, and refuses to open a window so. Of Chromium's messages only
# what is fatal is shown; a --log-level that is typed counts instead.
set -u

here=$(dirname -- "$(readlink -f -- "$0")")
app=$here/../weighbridge

case ${1-} in
  -h | --help | -V | --version) ;;
  '' | -* | [Ff][Ii][Ll][Ee]:* | *.[Ww][Ee][Ii][Gg][Hh][Bb][Rr][Ii][Dd][Gg][Ee])
    for argument; do
      if [ "$argument" = --no-sandbox ]; then exec "$app" --log-level=3 "$@"; fi
    done
    if [ "$(id -u)" != 0 ]; then exec "$app" --log-level=3 "$@"; fi
    ;;
esac
exec "$app" --command-only --no-sandbox --no-zygote --log-level=3 -- "$@"
