# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The set-up keeps its promises: private secrets, a server that survives crashes, a runtime role that owns nothing."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import asdict
from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from handlingsplan.keys.masters import parse
from tools.setup import address, database, environment, fingerprint, options, process, programs, secrets, testing, urls
from tools.setup.cluster import Cluster, ClusterFailed, ClusterInUse
from tools.setup.lock import AlreadyHeld, hold
from tools.setup.roles import Names, Prepared, prepare
from tools.setup.say import SetupProblem

ROOT = Path(__file__).resolve().parents[2]
UNUSED = secrets.Secrets("", "", "", "", "")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with Cluster(tmp_path_factory.mktemp("cluster"), throwaway=True) as running:
        yield running


@pytest.fixture(scope="module")
def prepared(cluster: Cluster) -> Prepared:
    words = {"owner_password": "owner's word", "runtime_password": "run/time@word"}
    prepare(cluster.superuser_url(), **words)
    return prepare(cluster.superuser_url(), **words)


class TestSecrets:
    def test_only_their_owner_can_read_them(self, tmp_path: Path) -> None:
        folder = secrets.open_data_folder(tmp_path / "data")
        secrets.load_or_make(folder)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "secrets.json").stat().st_mode) == 0o600

    def test_they_are_made_once(self, tmp_path: Path) -> None:
        first = secrets.load_or_make(tmp_path)
        assert secrets.load_or_make(tmp_path) == first
        assert len(set(json.loads((tmp_path / "secrets.json").read_text()).values())) == 5

    def test_a_file_from_before_the_cases_gets_a_master_key_once(self, tmp_path: Path) -> None:
        old = asdict(secrets.load_or_make(tmp_path))
        del old["master_keys"]
        (tmp_path / "secrets.json").write_text(json.dumps(old))
        found = secrets.load_or_make(tmp_path)
        assert secrets.load_or_make(tmp_path) == found
        assert asdict(found) == old | {"master_keys": found.master_keys}
        assert list(parse(found.master_keys)) == [found.master_keys.partition(":")[0]]

    def test_a_damaged_file_is_not_replaced(self, tmp_path: Path) -> None:
        (tmp_path / "secrets.json").write_text("{")
        with pytest.raises(SetupProblem):
            secrets.load_or_make(tmp_path)

    def test_a_folder_others_can_read_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "something").touch()
        tmp_path.chmod(0o755)
        with pytest.raises(SetupProblem, match="chmod 700"):
            secrets.open_data_folder(tmp_path)


class TestCluster:
    def test_it_listens_on_no_network_and_demands_a_password(self, cluster: Cluster) -> None:
        with psycopg.connect(cluster.superuser_url()) as connection:
            assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        wrong = urls.with_account(cluster.superuser_url(), user="postgres", password="wrong", database="postgres")
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(wrong)

    def test_its_files_are_private(self, cluster: Cluster) -> None:
        for folder in (cluster.folder, cluster.data, cluster.socket_folder):
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700

    def test_only_one_process_may_run_it(self, cluster: Cluster) -> None:
        with pytest.raises(ClusterInUse):
            Cluster(cluster.folder).start()

    def test_it_comes_back_after_a_crash_with_what_was_committed(self, tmp_path: Path) -> None:
        with Cluster(tmp_path / "c") as cluster:
            with psycopg.connect(cluster.superuser_url(), autocommit=True) as connection:
                connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
            os.kill(_server_of(cluster), signal.SIGKILL)
            _eventually(lambda: not cluster.is_running())
            cluster.start()
            with psycopg.connect(cluster.superuser_url()) as connection:
                assert connection.execute("SELECT number FROM kept").fetchone() == (7,)

    def test_it_ends_with_its_process_and_a_stale_pid_file_is_no_hindrance(self, tmp_path: Path) -> None:
        folder = tmp_path / "c"
        program = (
            "import os, sys; from pathlib import Path; from tools.setup.cluster import Cluster\n"
            "Cluster(Path(sys.argv[1]), throwaway=True).start(); os.kill(os.getpid(), 9)"
        )
        subprocess.run([sys.executable, "-c", program, str(folder)], cwd=ROOT, check=False)
        cluster = Cluster(folder, throwaway=True)
        _eventually(lambda: not (cluster.data / "postmaster.pid").exists())
        # The number of a living process that is no server, as after a restart of the machine.
        (cluster.data / "postmaster.pid").write_text(f"{os.getpid()}\n{cluster.data}\n")
        with cluster:
            assert cluster.is_running()
        assert process.born(os.getpid())

    def test_a_long_path_gets_a_short_socket(self, tmp_path: Path) -> None:
        cluster = Cluster(tmp_path / ("long" * 30))
        cluster.folder.mkdir()
        assert len(str(cluster.socket_folder)) < 50
        cluster.stop()

    def test_data_of_another_version_is_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "data").mkdir()
        (tmp_path / "data" / "PG_VERSION").write_text("9\n")
        with pytest.raises(ClusterFailed, match="PostgreSQL 9"):
            Cluster(tmp_path).start()


class TestRoles:
    def test_runtime_owns_nothing_and_makes_nothing(self, prepared: Prepared) -> None:
        with psycopg.connect(prepared.runtime_url, autocommit=True) as runtime:
            owned = "SELECT count(*) FROM pg_class WHERE relowner = to_regrole('handlingsplan_runtime')"
            assert runtime.execute(owned).fetchone() == (0,)
            for sentence in (
                "CREATE TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "CREATE TEMPORARY TABLE mine (id int)",
                "SET ROLE handlingsplan_owner",
                "SET ROLE handlingsplan_redactor",
            ):
                with pytest.raises(errors.InsufficientPrivilege):
                    runtime.execute(sentence)

    def test_runtime_works_in_the_owners_tables_but_cannot_empty_or_change_them(self, prepared: Prepared) -> None:
        with psycopg.connect(prepared.owner_url, autocommit=True) as owner:
            owner.execute("CREATE TABLE cards (id serial PRIMARY KEY, name text)")
        with psycopg.connect(prepared.runtime_url, autocommit=True) as runtime:
            runtime.execute("INSERT INTO cards (name) VALUES ('ring 112')")
            runtime.execute("UPDATE cards SET name = 'ring 114'")
            assert runtime.execute("SELECT name FROM cards").fetchone() == ("ring 114",)
            runtime.execute("DELETE FROM cards")
            for sentence in (
                "TRUNCATE cards",
                "ALTER TABLE cards DISABLE TRIGGER ALL",
                "DROP TABLE cards",
                "CREATE TABLE other (card int REFERENCES cards)",
            ):
                with pytest.raises(errors.InsufficientPrivilege):
                    runtime.execute(sentence)

    def test_the_owner_can_give_a_function_to_the_redactor(self, prepared: Prepared) -> None:
        with psycopg.connect(prepared.owner_url, autocommit=True) as owner:
            owner.execute("CREATE FUNCTION forget() RETURNS int LANGUAGE sql AS 'SELECT 1'")
            owner.execute("ALTER FUNCTION forget() OWNER TO handlingsplan_redactor")
            owner.execute("CREATE TABLE diary (id int)")
            owner.execute("GRANT SELECT ON diary TO handlingsplan_redactor")

    def test_no_role_of_ours_is_mighty(self, prepared: Prepared) -> None:
        with psycopg.connect(prepared.owner_url) as owner:
            rows = owner.execute(
                "SELECT rolname, rolcanlogin, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb"
                " FROM pg_roles WHERE rolname LIKE 'handlingsplan%' ORDER BY 1"
            ).fetchall()
        assert rows == [
            ("handlingsplan_owner", True, False),
            ("handlingsplan_redactor", False, False),
            ("handlingsplan_runtime", True, False),
        ]

    def test_the_key_store_is_a_database_of_its_own(self, prepared: Prepared) -> None:
        with psycopg.connect(prepared.keys_owner_url, autocommit=True) as owner:
            owner.execute("CREATE TABLE IF NOT EXISTS tried (number int)")
        with psycopg.connect(prepared.keys_runtime_url, autocommit=True) as runtime:
            assert runtime.execute("SELECT current_database()").fetchone() == ("handlingsplan_keys",)
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                runtime.execute("SELECT * FROM tried")
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                runtime.execute("CREATE TABLE mine (number int)")

    def test_a_key_store_elsewhere_is_named_for_both_or_for_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DATABASE_OWNER_URL", "postgresql://owner:a@db.example/plan?sslmode=require")
        monkeypatch.setenv("DATABASE_RUNTIME_URL", "postgresql://runtime:b@db.example/plan?sslmode=require")
        beside = database.open_database(Path(), UNUSED, ExitStack())
        assert beside.keys_owner_url == "postgresql://owner:a@db.example/plan_keys?sslmode=require"
        assert beside.keys_runtime_url == "postgresql://runtime:b@db.example/plan_keys?sslmode=require"

        monkeypatch.setenv("HANDLINGSPLAN_KEYS_URL", "postgresql://runtime:b@keys.example/keys")
        with pytest.raises(SetupProblem, match="HANDLINGSPLAN_KEYS_OWNER_URL"):
            database.open_database(Path(), UNUSED, ExitStack())
        monkeypatch.setenv("HANDLINGSPLAN_KEYS_OWNER_URL", "postgresql://owner:a@keys.example/keys")
        assert database.open_database(Path(), UNUSED, ExitStack()).keys_runtime_url.endswith("@keys.example/keys")

    def test_an_administrator_without_superuser_rights_is_enough(self, cluster: Cluster) -> None:
        with psycopg.connect(cluster.superuser_url(), autocommit=True) as superuser:
            superuser.execute("CREATE ROLE administrator LOGIN CREATEDB CREATEROLE PASSWORD 'word'")
        url = urls.with_account(cluster.superuser_url(), user="administrator", password="word", database="postgres")
        for _ in range(2):
            ready = prepare(url, owner_password="a", runtime_password="b", suffix="_two")
        with psycopg.connect(ready.runtime_url) as runtime:
            assert runtime.execute("SELECT current_user, current_database()").fetchone() == (
                Names.with_suffix("_two").runtime,
                "handlingsplan_two",
            )

    def test_the_database_is_recognised_and_a_new_one_is_another(self, cluster: Cluster, prepared: Prepared) -> None:
        first = fingerprint.of_database(prepared.owner_url)
        assert fingerprint.of_database(prepared.owner_url) == first
        assert fingerprint.of_database(cluster.superuser_url()) != first


class TestStarting:
    def test_help_names_every_option_and_variable(self) -> None:
        shown = subprocess.run([ROOT / "run", "--help"], capture_output=True, text=True, check=True).stdout
        for word in ("--host", "--port", "--data", "--no-demo", "--help", "DATABASE_URL", "DATABASE_OWNER_URL"):
            assert word in shown
        for word in ("DATABASE_RUNTIME_URL", "HANDLINGSPLAN_DATA", "HANDLINGSPLAN_SECRET_KEY_FILE", "In English"):
            assert word in shown

    @pytest.mark.parametrize("port", ["0", "65536", "x"])
    def test_a_port_is_a_port(self, port: str, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit):
            options.read(["--port", port])
        assert "ikke en port" in capsys.readouterr().err

    def test_a_taken_port_is_explained(self) -> None:
        with closing(socket.create_server(("127.0.0.1", 0))) as taken:
            port = taken.getsockname()[1]
            with pytest.raises(SetupProblem, match=rf"{port} er optaget.*--port {port + 1}"):
                address.must_be_free("127.0.0.1", port)

    def test_a_lock_is_held_by_one(self, tmp_path: Path) -> None:
        with (
            hold(tmp_path / "lock"),
            pytest.raises(AlreadyHeld, match=str(os.getpid())),
            hold(tmp_path / "lock"),
        ):
            pass
        with hold(tmp_path / "lock"):
            pass

    def test_leftovers_are_ended_but_strangers_with_their_number_are_not(self, tmp_path: Path) -> None:
        def sleeper() -> "subprocess.Popen[bytes]":
            return subprocess.Popen(["sleep", "60"], start_new_session=True)

        ours, stranger = sleeper(), sleeper()
        (tmp_path / "web.pid").write_text(f"{ours.pid} {process.born(ours.pid)}")
        (tmp_path / "worker.pid").write_text(f"{stranger.pid} another time")
        programs.end_leftovers(tmp_path)
        assert ours.wait(5) == -signal.SIGTERM
        assert stranger.poll() is None
        stranger.kill()
        stranger.wait()
        assert not list(tmp_path.glob("*.pid"))

    def test_a_program_that_dies_is_started_again_after_a_pause(self, tmp_path: Path) -> None:
        for name in ("logs", "running"):
            (tmp_path / name).mkdir()
        program = programs.Program("sleeper", ["sleep", "60"], tmp_path, tmp_path, dict(os.environ))
        program.start()
        assert program.running
        first = program.running.pid
        os.kill(first, signal.SIGKILL)
        program.running.wait()
        program.look_after()
        assert program.running is None
        program.pause.again_at = 0
        program.look_after()
        assert program.running
        assert program.running.pid != first
        program.ask_to_stop()
        program.stop(5)
        assert not program.pid_file.exists()

    def test_pauses_grow_and_have_an_end(self) -> None:
        pause = programs.Pause()
        pause.started()
        assert [pause.died() for _ in range(8)] == [0.5, 1, 2, 4, 8, 16, 30, 30]

    def test_steps_are_left_out_until_a_source_changes(self, tmp_path: Path) -> None:
        stamps = fingerprint.Stamps(tmp_path / "done.json")
        (tmp_path / "text").write_text("one")
        before = fingerprint.of_files(tmp_path, ["tex*"])
        stamps.put("step", before)
        assert stamps.holds("step", fingerprint.of_files(tmp_path, ["tex*"]))
        (tmp_path / "text").write_text("two")
        assert not stamps.holds("step", fingerprint.of_files(tmp_path, ["tex*"]))

    def test_the_development_lock_will_do_for_running_but_not_the_reverse(self, tmp_path: Path) -> None:
        for name in ("requirements.lock", "requirements-dev.lock"):
            (tmp_path / name).write_text(name)
        folder = tmp_path / ".venv"
        (folder / "bin").mkdir(parents=True)
        (folder / "bin" / "python").symlink_to(sys.executable)
        for installed, for_running, for_testing in (
            ("requirements.lock", True, False),
            ("requirements-dev.lock", True, True),
        ):
            (folder / environment.STAMP).write_text(environment.digest(tmp_path / installed))
            assert environment.is_current(folder, tmp_path, "requirements.lock") is for_running
            assert environment.is_current(folder, tmp_path, "requirements-dev.lock") is for_testing

    def test_two_workers_unless_one_says_otherwise(self) -> None:
        assert testing.workers(["tests/house"]) == ["-n", "2", "--dist", "worksteal"]
        assert testing.workers(["-n0"]) == testing.workers(["-p", "no:xdist"]) == testing.workers(["--pdb"]) == []


def _server_of(cluster: Cluster) -> int:
    return int((cluster.data / "postmaster.pid").read_text().splitlines()[0])


def _eventually(happens: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.02)
