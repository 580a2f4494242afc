"""Damaged files over every reader: `python evals/fuzz.py [--inputs N] [--seed N] [--jobs N]`.

Each input is a sound file of one kind with some of its bytes changed, cut, doubled or swapped for bytes that parsers trip over. A reader
may give articles or a clear reason: any other error, a dead worker, more than 10 seconds or 1 GiB is a fault (exit code 1).
"""

import argparse
import io
import random
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import TimeoutError
from dataclasses import dataclass
from functools import cache, partial

import made
from sayso.read.kinds import container_of
from sayso.read.reader import Part
from sayso.read.unpack import opened
from sayso.read.workers import MOST_MEMORY, limit_memory, read_part
from sayso.settings import Settings
from sayso.types import Article, Skipped

LIMIT_S = 10.0

#: Bytes that stand at joints of formats, and numbers at the edge of what a field holds.
TOKENS = (
    b"\x00", b"\xff", b"\xff\xff\xff\xff", b"\x00\x00\x00\x80", b"<", b">", b"</div>", b"<p>", b"&", b"&#0;", b"<![CDATA[", b"<!--",
    b'"', b"'", b"{", b"[", b"\\", b"\\ud800", b"\r\n", b"\n\n", b"--", b"=", b"obj", b"endobj", b"stream", b"xref", b"/Kids",
    b"/Prev", b"1 0 R", b"<<", b"(", b"PK\x01\x02", b"PK\x05\x06", b"\x1f\x8b", b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n",
    b"Content-Type: multipart/mixed\r\n", b"=?utf-8?b?//?=", b"\xe2\x80\xa8", b"\xed\xa0\x80", b"9999999999999999999", b"-1",
    b"\xef\xbb\xbf", b"<!ENTITY a 'b'>", b",", b";", b"charset=utf-7",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What one damaged file gave: `fault` is None where all is well."""

    name: str
    seed: int
    articles: int
    skipped: int
    seconds: float
    fault: str | None


@cache
def sound() -> dict[str, bytes]:
    """The sound files, made once a process."""
    return {**made.every(), "o.pdf": made.pdf((("a", "b"), ("c",))), "p.warc": made.warc(packed=False)}


def damaged(raw: bytes, dice: random.Random) -> bytes:
    """The bytes with one to twenty changes."""
    data = bytearray(raw)
    for _ in range(dice.choice((1, 1, 2, 3, 5, 8, 20))):
        at = dice.randrange(len(data) + 1)
        end = min(len(data), at + dice.choice((1, 2, 4, 16, 100)))
        match dice.randrange(6):
            case 0 if at < len(data):
                data[at] ^= 1 << dice.randrange(8)
            case 1:
                del data[at:end]
            case 2:
                data[at:at] = data[at:end] * dice.choice((1, 2, 50))
            case 3:
                data[at:at] = dice.choice(TOKENS)
            case 4:
                data[at:end] = dice.choice(TOKENS)
            case _ if dice.random() < 0.2:
                del data[at:]
    return bytes(data)


def read_whole(part: Part, settings: Settings) -> Iterator[Article | Skipped]:
    """All that a file gives, and what it holds gives, in this process."""
    if container_of(part.name):
        for inner in opened(io.BytesIO(part.raw), part.address, part.name, settings):
            yield from read_whole(inner, settings) if isinstance(inner, Part) else (inner,)
        return
    for found in read_part(part, settings):
        yield from read_whole(found, settings) if isinstance(found, Part) else (found,)


def try_one(job: tuple[str, int]) -> Told:
    """Read one damaged file; its damage depends on the name and the seed alone."""
    name, seed = job
    dice = random.Random(zlib.crc32(name.encode()) ^ seed)
    raw = damaged(sound()[name], dice)
    start = time.perf_counter()
    fault = None
    found: list[Article | Skipped] = []
    try:
        found = list(read_whole(Part(name, name, raw), Settings(fast=dice.random() < 0.3)))
    # This is where faults are caught: an error of any other kind than the readers' own is what is looked for.
    except Exception as error:  # noqa: BLE001
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
        fault = f"{type(error).__name__}: {str(error)[:100]} ({where})"
    articles = [one for one in found if isinstance(one, Article)]
    if any("".join(zone.span.of(one.text) for zone in one.zones) != one.text for one in articles):
        fault = "zones do not tile the text"
    return Told(name, seed, len(articles), len(found) - len(articles), time.perf_counter() - start, fault)


def fuzz(inputs: int, seed: int, jobs: int) -> list[Told]:
    """Read so many damaged files, the kinds in turn."""
    from pebble import ProcessExpired, ProcessPool

    names = sorted(sound())
    work = [(names[number % len(names)], seed + number) for number in range(inputs)]
    told: list[Told] = []
    with ProcessPool(max_workers=jobs, initializer=partial(limit_memory, MOST_MEMORY)) as pool:
        results = pool.map(try_one, work, timeout=LIMIT_S, chunksize=1).result()
        for name, number in work:
            try:
                told.append(next(results))
            except TimeoutError:
                told.append(Told(name, number, 0, 0, LIMIT_S, f"longer than {LIMIT_S:g} s"))
            except ProcessExpired as error:
                told.append(Told(name, number, 0, 0, 0.0, f"the worker died ({error.exitcode})"))
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    told = fuzz(options.inputs, options.seed, options.jobs)
    read = Counter(one.name for one in told if one.articles)
    for name, often in sorted(Counter(one.name for one in told).items()):
        slowest = max(one.seconds for one in told if one.name == name)
        print(f"  {name:14}{often:7} inputs{read[name]:7} read all the same{slowest:8.2f} s at most")
    faults = [one for one in told if one.fault]
    for one in faults[:50]:
        print(f"FAULT {one.name} seed {one.seed}: {one.fault}")
    print(f"{len(told)} inputs, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
