#!/bin/sh
# Keeps one hook's input as a file of its own in .afteraction/spool; the Node entry turns it into a record of the log at
# the end of the session, or when 64 wait. Nothing here starts a process but cat. Always ends with 0.
#   sh hook-record.sh [agent] [event | drain]
trap 'exit 0' 0
[ "${AFTERACTION_RECORD-}" != off ] || exit 0
umask 077
exec 2>/dev/null

folder=${CLAUDE_PROJECT_DIR:-${GEMINI_PROJECT_DIR:-${CURSOR_PROJECT_DIR:-$PWD}}}
root=$folder
while [ -n "$root" ] && [ ! -e "$root/.git" ]; do root=${root%/*}; done
own=${root:-$folder}/.afteraction
spool=$own/spool
agent=${1-}
event=${2-}
case $agent in *[!a-z-]*) agent= ;; esac
case $event in *[!A-Za-z]*) event= ;; esac

# nobody waits for a writer whose reader went away; and what is lost is counted
lost() {
  log=$own/log
  [ ! -L "$own" ] && [ ! -L "$log" ] || log=
  for place in "$log" "${CLAUDE_PLUGIN_DATA-}" "${XDG_STATE_HOME:-${HOME-}/.local/state}/afteraction" \
    "${TMPDIR:-/tmp}/afteraction-$(id -u)"; do
    [ -n "$place" ] && mkdir -p "$place" && [ -O "$place" ] && [ ! -L "$place/errors.log" ] || continue
    # 64 KiB at most
    (ulimit -f 128 && printf '{"hook":"record","error":"%s"}\n' "$1" >>"$place/errors.log") && break
  done
  cat >/dev/null
  exit 0
}

node_entry() {
  command -v node >/dev/null || lost "$1"
  set -- --drain ${agent:+--agent "$agent"} ${event:+--event "$event"}
  exec node "${0%/*}/hook-record.cjs" "$@"
}

if [ "$event" = drain ]; then
  event=
  node_entry no-node
fi
if [ ! -d "$spool" ]; then
  [ ! -L "$own" ] && mkdir -p "$spool" || lost no-folder
  [ -e "$own/.gitignore" ] || printf '*\n' >"$own/.gitignore"
fi
[ ! -L "$own" ] && [ ! -L "$spool" ] || lost link
set -- "$spool"/*
[ $# -lt 64 ] || node_entry spool-full

# made exclusively: ids of processes come again; fewer than 64 are taken
set -C
name=$spool/$agent.$event.$PPID-$$
file=$name.json
count=0
while [ -e "$file" ]; do
  count=$((count + 1))
  file=$name-$count.json
done
# a locale costs cat as much as all of the above; not exec: a full disk must end well, too
LC_ALL=C cat >"$file" && exit 0
[ -e "$file" ] || lost not-writable
# cut: counted as lost when it is read
cat >/dev/null
exit 0
