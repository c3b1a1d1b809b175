What people type after `kubectl run ... -- sh -c`.
  $ echo hello; echo "a  b" c\ d 'e  f'; exit 3
  hello
  a  b c d e  f
  [3]
  $ echo dying >&2; false
  ! dying
  [1]
  $ A=1; B="x $A"; echo $B ${C:-none} ${#B} ${B%1} $((A+41))
  x 1 none 3 x 42
  $ for i in 1 2 3; do echo n$i; done; echo $?
  n1
  n2
  n3
  0
  $ i=0; while [ $i -lt 3 ]; do i=$((i+1)); sleep 1; echo tick $i; done
  tick 1
  tick 2
  tick 3
  (3.0s)
  $ if [ -f /etc/hostname ]; then cat /etc/hostname; else echo no; fi
  box
  $ echo one > /tmp/f; echo two >> /tmp/f; cat /tmp/f; wc -l < /tmp/f; ls /tmp
  one
  two
  2
  f
  $ seq 1 5 | grep -v 3 | tail -n 2
  4
  5
  $ nosuch; echo $?
  ! sh: nosuch: not found
  127
  $ date; date +%Y-%m-%d
  Mon Nov 23 07:00:00 UTC 2026
  2026-11-23
  $ printf '%s=%d\n' a 1; hostname; printf end
  a=1
  box
  end (no newline)
  $ printf -- '---\na: %s\n' 5
  ---
  a: 5
  $ sleep 3600
  (waits)
  $ case $HOME in /r*) echo root;; *) echo other;; esac
  root
  $ f() { echo "in f: $1"; return 4; }; f x; echo $?
  in f: x
  4
  $ x=$(echo a; echo b); echo "$x" | wc -l; echo `hostname`
  2
  box
  $ true && echo yes || echo no; ! true; echo $?
  yes
  1
  $ cat <<EOF
  > home is $HOME
  > EOF
  home is /root
  $ (exit 5); echo $?; { echo a; echo b; } | sort -r
  5
  b
  a
  $ trap 'echo bye' EXIT; echo hi; exit 2
  hi
  bye
  [2]
  $ echo a; sleep 2 & wait; echo b
  a
  b
  (2.0s)
  $ set -e; echo before; false; echo after
  before
  [1]
  $ echo 'unterminated
  ! sh: syntax error: unterminated quoted string
  [2]
  $ while true; do echo x; sleep 1; done | head -n 2
  x
  x
  (2.0s)
  $ awk '{print $1}'
  ! awk: this program is not simulated
  [127]
  $ nginx -g 'daemon off;'
  ! 2026/11/23 07:00:00 [notice] 1#1: using the "epoll" event method
  ! 2026/11/23 07:00:00 [notice] 1#1: nginx/1.27.5
  ! 2026/11/23 07:00:00 [notice] 1#1: start worker processes
  (waits)
  $ x=app.tar.gz; echo "${x%.*}" ${x##*.} ${x/.tar/} ${y:-"a  b"} ${x:0:3}
  app.tar gz app.gz a  b app
  $ [[ $HOME == /r* && ! -f /none ]] && echo yes
  yes
  $ i=0; while [ $((i++)) -lt 2 ]; do echo $i; done; printf '%03d|%-3s|\n' 7 a
  1
  2
  007|a  |
  $ echo ab | grep -E '(a)(b)'; echo 'a+' | grep 'a+'
  ab
  a+
  $ echo ~ {a,b} $(echo x)${HOME:-$(echo no)}$(echo y)
  /root {a,b} x/rooty
  $ if true; then fi
  ! sh: syntax error: unexpected "fi"
  [2]
  $ echo $((1/0))
  ! sh: divide by zero
  [2]
