"""Detection's heavy part on Apache Spark: `ringbreaker detect --on URL` starts this program, and asks over its pipes.

Each line of standard input is one request as JSON, each line of standard output one part of its answer. Whatever Spark
prints goes to standard error.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from pyspark.sql import DataFrame, SparkSession  # noqa: E402
from pyspark.sql import functions as f  # noqa: E402
from pyspark.sql.types import LongType, StructField, StructType  # noqa: E402

import workers  # noqa: E402
from translate import Statement, Translator  # noqa: E402

ROWS_A_PART = 5_000
# Columns of a use as the core's worker takes them, after its component.
USE = ["seller", "kind", "key", "written", "via", "type", "first_seen", "last_seen", "bits"]
Request = dict[str, Any]


class Bench:
    """Tables by name, as DuckDB's workbench has them."""

    def __init__(self, spark: SparkSession, scratch: str) -> None:
        self._spark = spark
        self._scratch = scratch
        self._laid = 0
        self._translator = Translator()
        self._files: set[str] = set()

    def run(self, request: Request) -> Iterator[list]:
        for statement in self._translator.translate(request["sql"]):
            self._read_files()
            self._do(statement)
        yield []

    def rows(self, request: Request) -> Iterator[list]:
        sql = self._translator.select(request["sql"])
        self._read_files()
        yield from in_parts(self._spark.sql(sql))

    def numbers(self, request: Request) -> Iterator[list]:
        """Columns of one table; they come in one order, whichever is asked for."""
        sql = self._translator.select(request["sql"])
        yield from in_parts(self._spark.sql(f"{sql} order by {self._order_of(sql.split(' FROM ')[1].strip())}"))

    def texts(self, request: Request) -> Iterator[list]:
        table, column = request["table"], request["column"]
        sql = f"select coalesce(`{column}`, '') from {table} order by {self._order_of(table)}"
        for part in in_parts(self._spark.sql(sql)):
            yield [cell for [cell] in part]

    def append(self, request: Request) -> Iterator[list]:
        table = request["table"]
        known = self._spark.table(table)
        rows = [[None if cell is None else cell for cell in row] for row in request["rows"]]
        self._name(table, known.unionByName(self._spark.createDataFrame(rows, known.schema)))
        yield []

    def group(self, request: Request) -> Iterator[list]:
        """Asks the core's workers about each component, and answers what they found, batch by batch."""
        uses = self._lay_down("uses", self._uses(request["kinds"]))
        shared = uses.groupBy("kind", "key").agg(f.min("seller").alias("hub"), f.countDistinct("seller").alias("users"))
        shared = shared.where(f.col("users").between(2, request["widest"]))
        tied = self._lay_down("tied", uses.join(shared, ["kind", "key"]))
        edges = tied.where("seller <> hub").select(f.xxhash64("seller").alias("a"), f.xxhash64("hub").alias("b"))
        of = components(edges)
        rows = (
            tied.withColumn("a", f.xxhash64("seller"))
            .join(of, "a", "left")
            .withColumn("component", f.coalesce("component", "a"))
            .join(self._spark.table("own_bits").select("seller", f.col("n").alias("bits")), "seller", "left")
            .fillna(0, ["bits"])
            .select("component", *USE)
            .repartition("component")
            .sortWithinPartitions("component", "kind", "key", "seller")
        )
        asked = {"command": request["command"], "about": request["about"]}
        found = rows.rdd.map(tuple).mapPartitions(lambda part: workers.think(asked, part))
        for answer in found.toLocalIterator():
            yield [answer]

    def _uses(self, kinds: list[str]) -> DataFrame:
        """Who uses what, as read here (`kept_used`) and as the job worked out from relations and payments (`more_use`)."""
        names = ", ".join(f"'{kind}'" for kind in kinds)
        return self._spark.sql(
            f"""select used.seller, element_at(array({names}), cast(kind as int) + 1) as kind,
                coalesce(alias.name, value) as key, value as written, coalesce(via, used.seller) as via, type,
                cast(first_seen as int) as first_seen, cast(last_seen as int) as last_seen
            from kept_used used left join kept_alias alias using (value)
            union all
            select seller, kind, coalesce(alias.name, value), value, via, type, cast(first_seen as int), cast(last_seen as int)
            from more_use left join kept_alias alias using (value)"""
        )

    def _do(self, statement: Statement) -> None:
        if statement.kind == "declare":
            columns = ", ".join(f"`{name}` {kind}" for name, kind in statement.columns)
            self._name(statement.name, self._spark.createDataFrame([], columns))
        elif statement.kind == "insert":
            known = self._spark.table(statement.name)
            self._name(statement.name, known.union(self._spark.sql(statement.sql)))
        elif statement.kind == "drop":
            # What somebody still reads stays until all of it is let go.
            self._name(f"kept_{statement.name}", self._spark.table(statement.name))
            self._spark.catalog.dropTempView(statement.name)
        else:
            self._make(statement)

    def _make(self, statement: Statement) -> None:
        """A table is laid down: what is read from it stays short to plan, and lost executors cost none of it."""
        frame = self._spark.sql(statement.sql)
        if statement.numbered:
            places = frame.rdd.zipWithIndex().map(lambda one: (*one[0], one[1]))
            frame = self._spark.createDataFrame(places, StructType([*frame.schema, StructField("rowid", LongType())]))
        if statement.kind == "create":
            frame = self._lay_down(statement.name, frame)
        self._name(statement.name, frame)

    def _lay_down(self, name: str, frame: DataFrame) -> DataFrame:
        self._laid += 1
        path = f"{self._scratch}/{self._laid:03}-{name}"
        frame.write.parquet(path)
        return self._spark.read.schema(frame.schema).parquet(path)

    def _read_files(self) -> None:
        for name, paths in self._translator.files.items():
            if name not in self._files:
                self._files.add(name)
                self._name(name, self._spark.read.parquet(*paths))

    def _order_of(self, table: str) -> str:
        columns = self._spark.table(table).columns
        return "rowid" if "rowid" in columns else ", ".join(f"`{name}`" for name in columns)

    @staticmethod
    def _name(name: str, frame: DataFrame) -> None:
        frame.createOrReplaceTempView(name)


def components(edges: DataFrame) -> DataFrame:
    """For each end of an edge the least one that it is connected with (Kiveris et al. 2014: large-star, small-star)."""
    edges = edges.where("a <> b").select(f.greatest("a", "b").alias("a"), f.least("a", "b").alias("b")).distinct()
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


def in_parts(frame: DataFrame) -> Iterator[list]:
    rows = [list(row) for row in frame.collect()]
    for at in range(0, max(1, len(rows)), ROWS_A_PART):
        yield rows[at : at + ROWS_A_PART]


def start(master: str, settings: dict[str, str], scratch: str) -> SparkSession:
    builder = SparkSession.builder.appName("ringbreaker detect").master(master)
    usual = {
        "spark.ui.enabled": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.ansi.enabled": "false",
        "spark.sql.shuffle.partitions": "64" if not master.startswith("local") else "4",
        "spark.log.level": "ERROR",
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
        spark = start(first["on"], first["settings"], first["scratch"])
    except Exception as error:  # noqa: BLE001
        say({"error": reason_of(error)})
        return
    say({"done": True, "application": spark.sparkContext.applicationId})
    bench = Bench(spark, first["scratch"])
    for line in sys.stdin:
        request = json.loads(line)
        try:
            for part in getattr(bench, request["do"])(request):
                say({"part": part})
            say({"done": True})
        except Exception as error:  # noqa: BLE001
            say({"error": reason_of(error)})
    spark.stop()


main()
