# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
# Read by ./run and ./test: sets $python to a Python of at least 3.11, or says what to install.
python=
for candidate in "${HANDLINGSPLAN_PYTHON:-python3}" python3 /usr/bin/python3 /usr/local/bin/python3 \
    python3.11 python3.12 python3.13 python3.14 python; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "handlingsplan kræver Python 3.11 eller nyere, og det blev ikke fundet." >&2
    echo "Debian og Ubuntu: sudo apt-get install python3 python3-venv" >&2
    echo "(handlingsplan needs Python 3.11 or newer; set HANDLINGSPLAN_PYTHON to point at one.)" >&2
    exit 1
fi
