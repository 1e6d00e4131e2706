"""The heavy part of jobs on Apache Spark: `ringbreaker detect --on URL`, or `ingest`, starts this
program, and asks over its pipes.

Each line of standard input is one request as JSON, each line of standard output one part of its answer. Whatever Spark
prints goes to standard error.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

from pyspark import RDD
from pyspark.sql import DataFrame, SparkSession

import workers
from translate import Translator

PROGRESS_SECONDS = 1
# Tasks of the core's workers for each core: the last ones to end are short.
PARTS_A_CORE = 4
# Each statement runs once: to compile its code well takes longer than it saves (docs/decisions/0035).
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
Request = dict[str, Any]


class Bench:
    """Tables by name, as DuckDB's workbench has them."""

    def __init__(self, spark: SparkSession, scratch: str) -> None:
        self._spark = spark
        self._scratch = scratch
        self._laid = 0
        self._translator = Translator(self._view_of)
        self._views: dict[tuple[str, ...], str] = {}

    def run(self, request: Request) -> Iterator[list[Any]]:
        """Answers where the tables lie that it made."""
        for kind, name, sql in self._translator.translate(request["sql"]):
            frame = self._spark.sql(sql)
            if kind == "insert":
                frame = self._spark.table(name).union(frame)
            elif kind == "create":
                # What is read from where it lies is short to plan, and lost executors cost none of it.
                path = self._write(name, frame)
                frame = self._spark.read.schema(frame.schema).parquet(uri_of(path))
                yield [name, path]
            frame.createOrReplaceTempView(name)

    def lay(self, request: Request) -> Iterator[list[Any]]:
        """Answers where the rows of a SELECT lie."""
        rows = self._spark.sql(self._translator.select(request["sql"]))
        # Two columns of one name can't be written; nobody asks for these by name.
        yield ["rows", self._write("rows", rows.toDF(*(f"c{at}" for at in range(len(rows.columns)))))]

    def append(self, request: Request) -> Iterator[list[Any]]:
        texts = [f"c{at} string" for at in range(request["textColumns"])]
        told = self._spark.read.schema(", ".join(["n int", *texts])).parquet(uri_of(request["file"]))
        self._spark.table(request["table"]).union(told).createOrReplaceTempView(request["table"])
        yield []

    def think(self, request: Request) -> Iterator[list[Any]]:
        """
        Asks the core's workers about the rows of a SELECT: those whose first column says the same belong together.
        Numbers tell how many such parts are done; texts are what was found.
        """
        rows = self._spark.sql(self._translator.select(request["sql"]))
        context = self._spark.sparkContext
        rows = rows.repartition(PARTS_A_CORE * context.defaultParallelism, rows.columns[0])
        return self._ask(request, rows.sortWithinPartitions(*rows.columns).rdd.map(tuple), workers.think)

    def share(self, request: Request) -> Iterator[list[Any]]:
        """Asks the core's workers about parts, each by itself; they are answered in their order, as `think` answers."""
        parts = request["parts"]
        return self._ask(request, self._spark.sparkContext.parallelize(parts, len(parts)), workers.share)

    def _ask(self, request: Request, parts: RDD[Any], by: Callable[..., Iterator[str]]) -> Iterator[list[Any]]:
        done = self._spark.sparkContext.accumulator(0)
        asked = {name: request[name] for name in ("command", "about", "step")}
        found = parts.mapPartitions(lambda part: by(asked, part, done.add))
        with ThreadPoolExecutor(1) as pool:
            answers = pool.submit(found.collect)
            while not answers.done():
                wait([answers], PROGRESS_SECONDS)
                yield [done.value]
        yield from ([answer] for answer in answers.result())

    def _write(self, name: str, frame: DataFrame) -> str:
        self._laid += 1
        path = f"{self._scratch}/{self._laid:03}-{name}"
        frame.write.parquet(uri_of(path))
        return path

    def _view_of(self, paths: tuple[str, ...]) -> str:
        """What files are called in statements."""
        if paths not in self._views:
            self._views[paths] = f"files_{len(self._views)}"
            self._spark.read.parquet(*map(uri_of, paths)).createOrReplaceTempView(self._views[paths])
        return self._views[paths]


def uri_of(path: str) -> str:
    """A path is a file's, whatever the cluster takes paths for."""
    return path if "://" in path else f"file://{path}"


def start(master: str, settings: dict[str, str]) -> SparkSession:
    builder = SparkSession.builder.appName("ringbreaker").master(master)
    usual = {
        "spark.ui.enabled": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.ansi.enabled": "false",
        # Many small parts, of which Spark puts together what is too small to be worth a task.
        "spark.sql.shuffle.partitions": "4" if master.startswith("local") else "256",
        "spark.sql.adaptive.coalescePartitions.parallelismFirst": "false",
        "spark.sql.adaptive.advisoryPartitionSizeInBytes": "32m",
        "spark.log.level": "ERROR",
        "spark.driver.extraJavaOptions": QUICK,
        "spark.executor.extraJavaOptions": QUICK,
    }
    for name, setting in {**usual, **settings}.items():
        builder = builder.config(name, setting)
    spark = builder.getOrCreate()
    warn_of_waiting(spark)
    spark.sparkContext.addPyFile(str(Path(__file__).parent / "workers.py"))
    return spark


def warn_of_waiting(spark: SparkSession) -> None:
    """Who has no executors waits for ever; of that alone Spark is to warn."""
    jvm = spark.sparkContext._jvm  # noqa: SLF001
    if jvm is not None:
        log = jvm.org.apache.logging.log4j
        log.core.config.Configurator.setLevel("org.apache.spark.scheduler.TaskSchedulerImpl", log.Level.WARN)


def reason_of(error: Exception) -> str:
    """The one line that names the fault: of a failed worker its own words, without Spark's forty lines around them."""
    text = str(error)
    for line in text.splitlines():
        if "workers.Poisoned: " in line:
            return line.split("workers.Poisoned: ")[1]
        if line.startswith("RuntimeError: The worker died"):
            return line.removeprefix("RuntimeError: ")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    first = next(iter(lines), type(error).__name__)
    if not first.startswith("An error occurred while calling"):
        return first
    # Java's own error follows, and below it what caused it; the last cause is the fault.
    causes = [line.removeprefix("Caused by: ") for line in lines if line.startswith("Caused by: ")]
    java = [line.removeprefix(": ") for line in lines if line.startswith(": ")]
    return next(iter(causes[::-1] + java), first)


def main() -> None:
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def say(answer: Request) -> None:
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
        out.flush()

    first = json.loads(sys.stdin.readline())
    try:
        spark = start(first["on"], first["settings"])
    except Exception as error:  # noqa: BLE001
        say({"error": reason_of(error)})
        return
    say({"done": True, "application": spark.sparkContext.applicationId})
    bench = Bench(spark, first["scratch"])
    for request in requests():
        try:
            for part in getattr(bench, request["do"])(request):
                say({"part": part})
            say({"done": True})
        except Exception as error:  # noqa: BLE001
            say({"error": reason_of(error)})
    spark.stop()


def requests() -> Iterator[Request]:
    """One after the other, as they come. Input that ends before the answer does is a job that was killed: so is this then."""
    asked: SimpleQueue[str | None] = SimpleQueue()
    idle = Event()

    def read() -> None:
        for line in sys.stdin:
            asked.put(line)
        asked.put(None)
        if not idle.is_set():
            # Python alone would leave Java and the cluster at work.
            os.killpg(0, signal.SIGTERM)

    Thread(target=read, daemon=True).start()
    while True:
        idle.set()
        line = asked.get()
        if line is None:
            return
        idle.clear()
        yield json.loads(line)


main()
