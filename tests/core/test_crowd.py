"""Work by several processes gives what one process gives, in order, faults included."""

import os
import signal
import subprocess
import sys
import threading

import pytest

from samara.core import crowd
from samara.core.errors import NotReadable


@pytest.mark.parametrize("count", [0, 1, 63, 64, 1_000])
@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_order(count: int, workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "ROUND", 300)
    shared = list(range(0, 10 * count, 10))
    assert list(crowd.each(lambda number: shared[number] + 1, count, workers)) == [each + 1 for each in shared]


def test_many_things_are_worked_on_by_other_processes_and_few_are_not() -> None:
    assert set(crowd.each(lambda _: os.getpid(), crowd.FEW - 1, 2)) == {os.getpid()}
    assert os.getpid() not in set(crowd.each(lambda _: os.getpid(), crowd.FEW, 2))


def test_a_process_with_several_threads_does_it_alone() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    assert set(crowd.each(lambda _: os.getpid(), 100, 2)) == {os.getpid()}
    done.set()
    other.join()


def test_a_fault_is_what_it_was() -> None:
    def work(number: int) -> int:
        if number == 70:
            raise NotReadable("tea.html changed while it was read.", hint="Run the command again.")
        return number

    results = crowd.each(work, 100, 2)
    with pytest.raises(NotReadable, match=r"tea\.html changed") as caught:
        list(results)
    assert caught.value.hint == "Run the command again."


def test_who_stops_early_leaves_no_process() -> None:
    results = crowd.each(lambda _: os.getpid(), 1_000, 2)
    process = next(results)
    results.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_who_is_killed_leaves_no_process() -> None:
    killed = "import os, signal; from samara.core import crowd; pids = crowd.each(lambda _: os.getpid(), 1_000, 2); "
    killed += "print(next(pids), flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    # Its output ends when the last process that holds it has ended.
    done = subprocess.run([sys.executable, "-c", killed], stdout=subprocess.PIPE, timeout=60)
    assert done.returncode == -signal.SIGKILL
