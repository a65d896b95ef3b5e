#!/usr/bin/env bash
# Starts the program on a plan (it needs a display), draws a site with mouse and keys, finds it by `list`, undoes it.
# Usage: draw_site.sh PROGRAM PLAN PICTURE. Every wait is for something to happen, with a limit.
set -euo pipefail
program="$1"
plan="$2"
picture="$3"

sites() { "$program" list "$plan" site --json | grep -c '"uuid"' || true; }
await() { # what, command…
    local what="$1" i
    shift
    for ((i = 0; i < 200; i++)); do
        if "$@"; then return 0; fi
        sleep 0.1
    done
    echo "never happened: $what" >&2
    return 1
}
count_is() { [ "$(sites)" = "$1" ]; }
window_is_up() { xdotool search --onlyvisible --name 'contoh.*PetaSentra$' >/dev/null 2>&1; }

before="$(sites)"
"$program" "$plan" &
window_program=$!
trap 'kill "$window_program" 2>/dev/null || true' EXIT
await "the window with the plan's title" window_is_up
xdotool windowfocus --sync "$(xdotool search --onlyvisible --name 'contoh.*PetaSentra$' | head -1)"

xdotool key ctrl+shift+l
for corner in "760 180" "900 180" "900 300" "760 300"; do
    # shellcheck disable=SC2086 # two words on purpose
    xdotool mousemove --sync $corner click 1
done
xdotool key Return
await "the site in the plan" count_is "$((before + 1))"
import -window root "$picture"
xdotool key ctrl+z
await "the site undone" count_is "$before"
xdotool key ctrl+q
wait "$window_program"
trap - EXIT
echo "drawn, listed and undone"
