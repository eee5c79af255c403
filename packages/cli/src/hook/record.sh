#!/bin/sh
# Keeps one hook's input as a file of its own in .afteraction/spool; the Node entry turns it into a record of the log at
# the end of the session, or when 64 wait. Nothing here starts a process but cat. Always ends with 0.
#   sh hook-record.sh [agent] [event | drain]
trap 'exit 0' 0
[ "${AFTERACTION_RECORD-}" != off ] || exit 0
umask 077

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
    [ -n "$place" ] && mkdir -p "$place" 2>/dev/null && [ -O "$place" ] && [ ! -L "$place/errors.log" ] || continue
    # 64 KiB at most
    (ulimit -f 128 && printf '{"hook":"record","error":"%s"}\n' "$1" >>"$place/errors.log") 2>/dev/null && break
  done
  cat >/dev/null 2>&1
  exit 0
}

node_entry() {
  command -v node >/dev/null 2>&1 || lost "$1"
  set -- --drain ${agent:+--agent "$agent"} ${event:+--event "$event"}
  exec node "${0%/*}/hook-record.cjs" "$@" 2>/dev/null
}

if [ "$event" = drain ]; then
  event=
  node_entry no-node
fi
if [ ! -d "$spool" ]; then
  [ ! -L "$own" ] && mkdir -p "$spool" 2>/dev/null || lost no-folder
  [ -e "$own/.gitignore" ] || { printf '*\n' >"$own/.gitignore"; } 2>/dev/null
fi
[ ! -L "$own" ] && [ ! -L "$spool" ] || lost link
set -- "$spool"/*
[ $# -lt 64 ] || node_entry spool-full

# made exclusively: ids of processes come again
set -C
name=$spool/$agent.$event.$PPID-$$
file=$name.json
count=0
until { true >"$file"; } 2>/dev/null; do
  [ -e "$file" ] && [ "$count" -lt 64 ] || lost not-writable
  count=$((count + 1))
  file=$name-$count.json
done
# not exec: a full disk must end well, too; a file that is cut is counted as lost when it is read
cat >>"$file" 2>/dev/null || cat >/dev/null 2>&1
exit 0
