"""Our own core on the executors: one long-lived Node process a core, asked over a pipe. This file travels to them."""

from __future__ import annotations

import atexit
import json
import os
import struct
import subprocess
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import IO, Any

LENGTH = struct.Struct(">I")
# So many rows, in whole components, are asked about at once.
BATCH_ROWS = 20_000
# A worker process that dies is started anew so often for one question.
TRIES = 2

_process: subprocess.Popen[bytes] | None = None


class Poisoned(Exception):
    """What the core itself failed at."""


def think(asked: dict[str, Any], rows: Iterable[tuple[Any, ...]], count: Callable[[int], None]) -> Iterator[str]:
    """Asks the core about components, whose rows stand together, and answers what it found in each batch, as JSON."""
    for batch in _batches(rows):
        names = ", ".join(one["rows"][0][0] for one in batch[:3])
        yield _ask(asked, batch, f"the components of {names}, …")
        count(len(batch))


def share(asked: dict[str, Any], parts: Iterable[Any], count: Callable[[int], None]) -> Iterator[str]:
    """Asks the core about each part by itself, and answers as JSON."""
    for part in parts:
        yield _ask(asked, [part], f"the step {asked['step']}")
        count(1)


def _batches(rows: Iterable[tuple[Any, ...]]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    size = 0
    for _, members in groupby(rows, key=lambda row: row[0]):
        batch.append({"rows": [row[1:] for row in members]})
        size += len(batch[-1]["rows"])
        if size >= BATCH_ROWS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _ask(asked: dict[str, Any], parts: list[Any], what: str) -> str:
    question = json.dumps({"step": asked["step"], "about": asked["about"], "parts": parts}).encode()
    for tried in range(TRIES + 1):
        try:
            answer = _exchange(asked["command"], question)
            break
        except (BrokenPipeError, EOFError):
            _end()
            if tried == TRIES:
                raise RuntimeError(f"The worker died {TRIES + 1} times over {what}") from None
    failed = json.loads(answer[:65536]) if answer.startswith(b'{"failed"') else None
    if failed:
        raise Poisoned(failed["failed"])
    return answer.decode()


def _exchange(command: list[str], question: bytes) -> bytes:
    global _process
    if _process is None or _process.args != command or _process.poll() is not None:
        _end()
        _process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ)
        atexit.register(_end)
    assert _process.stdin and _process.stdout
    _process.stdin.write(LENGTH.pack(len(question)) + question)
    _process.stdin.flush()
    [length] = LENGTH.unpack(_read(_process.stdout, LENGTH.size))
    return _read(_process.stdout, length)


def _read(stream: IO[bytes], length: int) -> bytes:
    parts = stream.read(length)
    if len(parts) < length:
        raise EOFError("the worker ended")
    return parts


def _end() -> None:
    global _process
    if _process is not None:
        _process.kill()
        _process.wait()
    _process = None
