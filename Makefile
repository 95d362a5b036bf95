# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
# Aliases only: the commands are ./run and ./test.
.PHONY: run test check

run:
	./run

test:
	./test

check: test
