"""`samara audit` as a pipeline uses it: gate, baseline, allowlist, history, several sites, and what is typed wrongly."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import commands

EXAMPLE = Path(__file__).parents[2] / "examples" / "workshop"
BROKEN_BASELINE = '{"samara_baseline": 7}'


def samara(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return commands.samara("audit", *arguments, cwd=cwd, COLUMNS="200", SAMARA_WORKERS="1")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for part in ("index.html", "faq.html", "journal", "samara.toml"):
        source, there = EXAMPLE / part, tmp_path / "public" / part
        there.parent.mkdir(exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, there)
        else:
            shutil.copy(source, there)
    return tmp_path


def untitle(path: Path) -> None:
    """Take the title of a page away."""
    before, _, rest = path.read_text(encoding="utf-8").partition("<title>")
    path.write_text(before + rest.partition("</title>")[2], encoding="utf-8")


def test_a_job_fails_and_passes_by_its_gate(place: Path) -> None:
    assert samara("public", cwd=place).returncode == 0
    assert samara("public", "--fail-on", "error", cwd=place).returncode == 1
    high = samara("public", "--min-score", "99", cwd=place)
    assert (high.returncode, "The score is" in high.stderr) == (1, True)
    assert samara("public", "--min-score", "1", cwd=place).returncode == 0


def test_a_baseline_lets_only_new_findings_fail(place: Path) -> None:
    (place / "ci").mkdir()
    assert samara("public", "--write-baseline", "ci/known.json", cwd=place).returncode == 0
    assert samara("public", "--baseline", "ci/known.json", "--fail-on", "note", cwd=place).returncode == 0
    untitle(place / "public" / "journal" / "why-larch.html")
    done = samara("public", "--baseline", "ci/known.json", "--fail-on", "note", cwd=place)
    assert done.returncode == 1
    assert "new finding" in done.stderr
    assert samara("public", "--baseline", "ci/known.json", cwd=place).returncode == 1
    assert samara("public", "--baseline", "ci/known.json", "--fail-on", "never", cwd=place).returncode == 0


def test_only_and_skip_choose_checks(place: Path) -> None:
    done = samara("public", "--only", "sharing", "--skip", "sharing/card-title", "--format", "json", cwd=place)
    checks = {outcome["check"] for outcome in json.loads(done.stdout)["outcomes"]}
    assert {check.partition("/")[0] for check in checks} == {"sharing"}
    assert "sharing/card-title" not in checks


def test_what_is_allowed_is_counted_and_what_is_over_is_named(place: Path) -> None:
    (place / "public" / "samara-allow.toml").write_text(
        '[[allow]]\ncheck = "sharing/card-image"\nreason = "soon"\n'
        '[[allow]]\ncheck = "linking"\nreason = "was to be mended"\nuntil = 2020-01-01\n'
    )
    faq = place / "public" / "faq.html"
    faq.write_text(faq.read_text(encoding="utf-8") + "<!-- samara-ignore sharing/card-title: answers are not shared -->")
    done = samara("public", "--format", "json", cwd=place)
    found = {(finding["check"], finding["source"]) for finding in json.loads(done.stdout)["findings"]}
    assert not [source for check, source in found if check == "sharing/card-image"]
    assert ("sharing/card-title", "faq.html") not in found
    assert "allowed: " in done.stderr
    assert "samara-allow.toml: linking: over (until 2020-01-01)" in done.stderr


def test_each_run_is_kept_and_compared(place: Path) -> None:
    assert "There is no earlier audit" in samara("public", "--diff", cwd=place).stdout
    assert "Appeared: 0\nGone: 0\n" in samara("public", "--diff", cwd=place).stdout
    samara("public", "--only", "sharing", cwd=place)
    untitle(place / "public" / "journal" / "why-larch.html")
    done = samara("public", "--diff", cwd=place)
    assert "linkability/title-missing  1 on 1 page" in done.stdout
    assert len(list((place / "state").glob("*/history/*.json.gz"))) == 3
    told = json.loads(samara("public", "--diff", "--format", "json", cwd=place).stdout)
    assert (told["appeared"], told["gone"], told["pages"][0]) == ([], [], told["pages"][1])


def test_damaged_history_is_passed_over(place: Path) -> None:
    samara("public", cwd=place)
    (kept,) = (place / "state").glob("*/history/*.json.gz")
    kept.write_bytes(b"damaged")
    done = samara("public", "--diff", cwd=place)
    assert (done.returncode, "There is no earlier audit" in done.stdout) == (0, True)
    assert "Traceback" not in done.stderr


def test_profile_says_what_each_check_takes(place: Path) -> None:
    lines = samara(
        "public", "--profile", "--only", "sharing/card-title", "--only", "linking/orphan", cwd=place
    ).stdout.splitlines()
    assert lines[0].split() == ["check", "total", "ms", "µs", "each", "share"]
    assert sorted(line.split()[0] for line in lines[1:]) == ["linking/orphan", "sharing/card-title"]


def test_several_sites_are_ranked_and_the_unreadable_named(place: Path) -> None:
    (place / "better").mkdir()
    (place / "better" / "index.html").write_text("<!doctype html><title>Tea</title><h1>Tea</h1>", encoding="utf-8")
    (place / "clients.txt").write_text("public\nbetter url=https://better.example/\nnowhere\nempty\n")
    (place / "empty").mkdir()
    done = samara("--sites", "clients.txt", "--output", "reports", "--format", "json", cwd=place)
    assert done.returncode == 3
    assert "nowhere: There is no folder or file named" in done.stderr
    assert sorted(path.name for path in (place / "reports").iterdir()) == [
        "better.example.json", "public.json", "summary.json", "summary.md",
    ]  # fmt: skip
    ranking = json.loads((place / "reports" / "summary.json").read_text())
    assert {each["name"]: bool(each["error"]) for each in ranking} == {
        "better.example": False, "public": False, "nowhere": True, "empty": True,
    }  # fmt: skip
    assert json.loads((place / "reports" / "public.json").read_text())["score"] == next(
        each["score"] for each in ranking if each["name"] == "public"
    )
    assert [line.split()[-1] for line in done.stdout.splitlines()[1:3]] == [each["name"] for each in ranking[:2]]
    assert samara("--sites", "clients.txt", "--fail-on", "error", cwd=place).returncode == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["public", "--only", "sharing/card-titel"], 2, "Did you mean 'sharing/card-title'?"),
        (["public", "--skip", "card-title"], 2, "Did you mean 'sharing/card-title'?"),
        (["public", "--only", "sharing", "--skip", "sharing"], 2, "No check is left to run."),
        (["public", "--min-score", "101"], 2, "less than or equal to 100"),
        (["public", "--baseline", "none.json"], 2, "The baseline none.json cannot be read"),
        (["public", "--baseline", "public/faq.html"], 2, "is no baseline"),
        (["public", "--baseline", "old.json"], 2, "is a baseline of format 7"),
        (["public", "--baseline", "other.json"], 2, "The baseline is of https://other.example/"),
        (["public", "--write-baseline", "public/faq.html/x.json"], 3, "There is no folder public/faq.html."),
        (["public", "--write-baseline", "/dev/null"], 3, "/dev/null is no ordinary file."),
        (["public", "--diff", "--only", "sharing"], 2, "compares whole audits"),
        (["--sites", "none.txt"], 2, "The list none.txt cannot be read"),
        (["--sites", "old.json", "--baseline", "old.json"], 2, "a list goes with"),
        (["public", "--sites", "old.json"], 2, "a list goes with"),
        (["--sites", "list.txt", "--output", "old.json"], 3, "is no folder that can be written"),
        ([], 2, "Missing argument 'SITE': a folder, a file or an address"),
    ],
)
def test_what_is_typed_wrongly_is_told(arguments: list[str], code: int, said: str, place: Path) -> None:
    (place / "old.json").write_text(BROKEN_BASELINE)
    (place / "other.json").write_text('{"samara_baseline": 1, "site": "https://other.example/", "findings": {}}')
    (place / "list.txt").write_text("public\n")
    done = samara(*arguments, cwd=place)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert said in " ".join(done.stderr.replace("│", " ").split())


@pytest.mark.parametrize("text", ["[[allow]", '[[allow]]\ncheck = "sharing/card-titel"\nreason = "x"', "[[allow]]"])
def test_a_broken_allowlist_is_told_before_the_work(text: str, place: Path) -> None:
    (place / "public" / "samara-allow.toml").write_text(text)
    done = samara("public", cwd=place)
    assert (done.returncode, done.stdout, "samara-allow.toml" in done.stderr) == (2, "", True)


def test_the_report_for_people_shows_the_cards_of_the_most_linked_pages(place: Path) -> None:
    assert samara("public", "--format", "html", "--output", "report.html", cwd=place).returncode == 0
    text = (place / "report.html").read_text(encoding="utf-8")
    assert 'id="cards"' in text
    assert text.count('<article class="pair">') == len(list((place / "public").rglob("*.html")))
    assert "After optimising: " in text
