"""Detection's heavy part on Apache Spark: `ringbreaker detect --on URL` starts this program, and asks over its pipes.

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

sys.path.insert(0, str(Path(__file__).parent))

from pyspark import RDD  # noqa: E402
from pyspark.sql import DataFrame, SparkSession, Window  # noqa: E402
from pyspark.sql import functions as f  # noqa: E402

import workers  # noqa: E402
from translate import Statement, Translator  # noqa: E402

PROGRESS_SECONDS = 1
# Tasks of the core's workers for each core: the last ones to end are short.
PARTS_A_CORE = 4
# Columns of a use as the core's worker takes them, after its component.
USE = ["seller", "kind", "key", "written", "via", "type", "first_seen", "last_seen", "bits", "epoch", "goods"]
# What tells one value from another.
VALUE = ["kind", "key", "epoch"]
# Stands for a day that is not known (links/use-table.ts).
UNKNOWN_DAY = -(2**31)
# Each statement runs once: to compile its code well takes longer than it saves (docs/decisions/0035).
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
Request = dict[str, Any]


class Bench:
    """Tables by name, as DuckDB's workbench has them."""

    def __init__(self, spark: SparkSession, scratch: str) -> None:
        self._spark = spark
        self._scratch = scratch
        self._laid = 0
        self._translator = Translator()
        self._files: set[str] = set()

    def run(self, request: Request) -> Iterator[list[Any]]:
        """Answers where the tables lie that it made."""
        for statement in self._translator.translate(request["sql"]):
            self._read_files()
            yield from self._do(statement)

    def lay(self, request: Request) -> Iterator[list[Any]]:
        """Answers where the rows of a SELECT lie."""
        sql = self._translator.select(request["sql"])
        self._read_files()
        rows = self._spark.sql(sql)
        # Two columns of one name can't be written; nobody asks for these by name.
        yield ["rows", self._write("rows", rows.toDF(*(f"c{at}" for at in range(len(rows.columns)))))]

    def append(self, request: Request) -> Iterator[list[Any]]:
        texts = [f"c{at} string" for at in range(request["textColumns"])]
        told = self._spark.read.schema(", ".join(["n int", *texts])).parquet(uri_of(request["file"]))
        self._name(request["table"], self._spark.table(request["table"]).union(told))
        yield []

    def group(self, request: Request) -> Iterator[list[Any]]:
        """
        Asks the core's workers twice, about connected parts: who is one operator, then all the rest. Answers what they
        found then. What is connected follows from what may tie two operators; the bounds come from the core.
        """
        bounds = request["bounds"]
        uses = self._lay_down("uses", self._in_epochs(self._uses(request["kinds"]), bounds))
        values = uses.groupBy(*VALUE).agg(f.min("seller").alias("hub"), f.countDistinct("seller").alias("users"))
        tied = self._lay_down("tied", uses.join(values.where("users > 1"), VALUE))
        # 1. Few accounts with one value, and a declared owner's, may be one operator's.
        near = f.col("kind").isin(bounds["operatorKinds"]) & (f.col("users") <= bounds["accounts"])
        owned = (f.col("kind") == "Party") & (f.col("users") <= bounds["declared"])
        operators = self._think(tied.where(near | owned), {**request, "step": "operators"})
        witness = self._spark.createDataFrame(operators.flatMap(workers.witnesses), "seller string, witness string")
        # 2. Values that few operators use tie them; what more use ties nobody.
        of = f.coalesce("witness", "seller").alias("witness")
        used = tied.where(f.col("users") <= bounds["sellers"]).join(witness, "seller", "left").select(*VALUE, of)
        few = used.groupBy(*VALUE).agg(f.countDistinct("witness").alias("witnesses"))
        ties = self._lay_down("ties", tied.join(few.where(f.col("witnesses") <= bounds["widest"]), VALUE))
        done = self._spark.sparkContext.accumulator(0)
        yield from gather(self._think(ties, {**request, "step": "group"}, done.add), lambda: done.value)

    def _think(self, tied: DataFrame, asked: Request, count: Callable[[int], None] | None = None) -> RDD[str]:
        """What the core's workers answer about the connected parts of rows, as JSON."""
        about = {name: asked[name] for name in ("command", "about", "step")}
        rows = self._parts(tied, asked["bounds"]["oneTask"]).rdd.map(tuple)
        return rows.mapPartitions(lambda part: workers.think(about, part, count))

    def _parts(self, tied: DataFrame, one_task: int) -> DataFrame:
        """The rows of the core's workers, those of one connected part together."""
        edges = tied.select(f.xxhash64("seller").alias("a"), f.xxhash64("hub").alias("b")).where("a <> b")
        if tied.count() <= one_task:
            # Rounds of joins cost more than they share out.
            found = edges.coalesce(1).rdd.mapPartitions(workers.connect)
            parts = self._spark.createDataFrame(found, "a long, component long", verifySchema=False)
        else:
            parts = components(edges)
        return (
            tied.withColumn("a", f.xxhash64("seller"))
            .join(parts, "a", "left")
            .withColumn("component", f.coalesce("component", "a"))
            .join(self._spark.table("own_bits").select("seller", f.col("n").alias("bits"), "goods"), "seller", "left")
            .fillna(0, ["bits"])
            .fillna("", ["goods"])
            .select("component", *USE)
            .repartition(PARTS_A_CORE * self._spark.sparkContext.defaultParallelism, "component")
            .sortWithinPartitions("component", *VALUE, "seller")
        )

    def _in_epochs(self, uses: DataFrame, bounds: Request) -> DataFrame:
        """Numbers the epochs of values that pass from one owner to the next (links/epochs.ts): a long pause parts them."""
        facts = uses.groupBy("kind", "key").agg(
            f.countDistinct("seller").alias("all"), f.min(f.least("first_seen", "last_seen")).alias("earliest")
        )
        passes = f.col("kind").isin(bounds["passedOn"]) & (f.col("all") <= bounds["everybodys"])
        told = uses.join(facts.withColumn("passes", passes & (f.col("earliest") > UNKNOWN_DAY)), ["kind", "key"])
        before = Window.partitionBy("kind", "key").orderBy("first_seen").rowsBetween(Window.unboundedPreceding, -1)
        until = Window.partitionBy("kind", "key").orderBy("first_seen").rowsBetween(Window.unboundedPreceding, 0)
        paused = f.col("first_seen") - f.max("last_seen").over(before) >= bounds["gapDays"]
        parted = told.where("passes").withColumn("begins", f.when(paused, 1).otherwise(0))
        parted = parted.withColumn("epoch", f.sum("begins").over(until).cast("int"))
        whole = told.where("not passes").withColumn("epoch", f.lit(0))
        columns = [*uses.columns, "epoch"]
        return whole.select(*columns).union(parted.select(*columns))

    def _uses(self, kinds: list[str]) -> DataFrame:
        """Who uses what, as read here (`kept_used`) and as the job worked out from relations and payments (`more_use`)."""
        names = ", ".join(f"'{kind}'" for kind in kinds)
        return self._spark.sql(
            f"""select used.seller, element_at(array({names}), cast(kind as int) + 1) as kind,
                coalesce(alias.name, value) as key, value as written, coalesce(via, used.seller) as via, type,
                cast(first_seen as int) as first_seen, cast(last_seen as int) as last_seen
            from kept_used used left join kept_alias alias using (value)
            union all
            select seller, kind, coalesce(alias.name, value), value, via, type,
                coalesce(cast(first_seen as int), {UNKNOWN_DAY}), coalesce(cast(last_seen as int), {UNKNOWN_DAY})
            from more_use left join kept_alias alias using (value)"""
        )

    def _do(self, statement: Statement) -> Iterator[list[Any]]:
        name = statement.name
        if statement.kind == "drop":
            # What somebody still reads stays until all of it is let go.
            self._name(f"kept_{name}", self._spark.table(name))
            self._spark.catalog.dropTempView(name)
            return
        frame = self._spark.sql(statement.sql)
        if statement.kind == "insert":
            frame = self._spark.table(name).union(frame)
        elif statement.kind == "create":
            path = self._write(name, frame)
            frame = self._read(path, frame)
            yield [name, path]
        self._name(name, frame)

    def _lay_down(self, name: str, frame: DataFrame) -> DataFrame:
        """What is read from a table that lies there is short to plan, and lost executors cost none of it."""
        return self._read(self._write(name, frame), frame)

    def _write(self, name: str, frame: DataFrame) -> str:
        self._laid += 1
        path = f"{self._scratch}/{self._laid:03}-{name}"
        frame.write.parquet(uri_of(path))
        return path

    def _read(self, path: str, frame: DataFrame) -> DataFrame:
        return self._spark.read.schema(frame.schema).parquet(uri_of(path))

    def _read_files(self) -> None:
        for name, paths in self._translator.files.items():
            if name not in self._files:
                self._files.add(name)
                self._name(name, self._spark.read.parquet(*map(uri_of, paths)))

    @staticmethod
    def _name(name: str, frame: DataFrame) -> None:
        frame.createOrReplaceTempView(name)


def components(edges: DataFrame) -> DataFrame:
    """For each end of an edge the least one that it is connected with (Kiveris et al. 2014: large-star, small-star)."""
    edges = edges.select(f.greatest("a", "b").alias("a"), f.least("a", "b").alias("b")).distinct()
    before = None
    while True:
        edges = small_star(large_star(edges)).checkpoint()
        row = edges.agg(f.count("*"), f.sum(f.xxhash64("a", "b").cast("decimal(38, 0)"))).first()
        if row == before:
            return edges.select("a", f.col("b").alias("component"))
        before = row


def large_star(edges: DataFrame) -> DataFrame:
    """Whoever is greater than a node is tied to the least of that one's neighbours."""
    both = edges.union(edges.select(f.col("b").alias("a"), f.col("a").alias("b")))
    least = both.groupBy("a").agg(f.least(f.min("b"), f.col("a")).alias("least"))
    return both.join(least, "a").where("b > a").select(f.col("b").alias("a"), f.col("least").alias("b")).distinct()


def small_star(edges: DataFrame) -> DataFrame:
    """A node and its lesser neighbours are tied to the least of these."""
    least = edges.groupBy("a").agg(f.min("b").alias("least"))
    lesser = edges.join(least, "a").where("b <> least").select(f.col("b").alias("a"), f.col("least").alias("b"))
    return lesser.union(least.select("a", f.col("least").alias("b"))).distinct()


def uri_of(path: str) -> str:
    """A path is a file's, whatever the cluster takes paths for."""
    return path if "://" in path else f"file://{path}"


def gather(found: RDD[str], count: Callable[[], int]) -> Iterator[list[Any]]:
    """Numbers tell how many parts are done; texts are what was found."""
    with ThreadPoolExecutor(1) as pool:
        answers = pool.submit(found.collect)
        while not answers.done():
            wait([answers], PROGRESS_SECONDS)
            yield [count()]
        for answer in answers.result():
            yield [answer]


def start(master: str, settings: dict[str, str], scratch: str) -> SparkSession:
    builder = SparkSession.builder.appName("ringbreaker-detect").master(master)
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
    spark.sparkContext.setCheckpointDir(scratch)
    spark.sparkContext.addPyFile(str(Path(__file__).parent / "workers.py"))
    return spark


def reason_of(error: Exception) -> str:
    """The one line that names the fault: of a failed worker its own words, without Spark's forty lines around them."""
    text = str(error)
    for line in text.splitlines():
        if "workers.Poisoned: " in line:
            return line.split("workers.Poisoned: ")[1]
        if line.startswith("RuntimeError: The worker died"):
            return line.removeprefix("RuntimeError: ")
    return next((line for line in text.splitlines() if line.strip()), type(error).__name__)


def main() -> None:
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def say(answer: Request) -> None:
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
        out.flush()

    first = json.loads(sys.stdin.readline())
    try:
        spark = start(first["on"], first["settings"], uri_of(first["scratch"]))
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
