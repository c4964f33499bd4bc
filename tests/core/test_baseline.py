"""Baselines: written, read back, refused when they cannot be meant; only what is new is left."""

import json
from pathlib import Path

import pytest

from samara.core.baseline import expect, load, new, write
from samara.core.errors import SettingsError, TargetError
from samara.core.finding import Finding, Report

SITE = "https://example.org/"


def finding(message: str, path: str = "", check: str = "a/b", level: str = "error") -> Finding:
    return Finding(check=check, level=level, message=message, url=SITE + path)


def report(*findings: Finding, site: str = SITE) -> Report:
    return Report(site=site, source="x", pages=1, score=50.0, practices={}, outcomes=(), remedies=(), findings=findings)


def test_a_baseline_knows_what_it_was_written_from(tmp_path: Path) -> None:
    path = tmp_path / "new" / "baseline.json"
    old = [finding("has no title"), finding("has no title", "tea"), finding("is thin", check="a/c")]
    write(report(*old), path)
    known = load(path)
    assert list(new(old, known)) == []
    assert list(new([*old, finding("is new"), finding("has no title", "pot")], known)) == [
        finding("is new"), finding("has no title", "pot"),
    ]  # fmt: skip


def test_a_second_fault_in_the_same_words_is_new(tmp_path: Path) -> None:
    write(report(finding("has an image without alt")), tmp_path / "b")
    twice = [finding("has an image without alt")] * 2
    assert list(new(twice, load(tmp_path / "b"))) == twice[:1]


def test_everything_is_new_without_a_baseline() -> None:
    assert list(new([finding("x")], None)) == [finding("x")]


def test_the_file_is_easy_to_review(tmp_path: Path) -> None:
    write(report(finding("b"), finding("a")), tmp_path / "b")
    lines = (tmp_path / "b").read_text().splitlines()
    assert json.loads((tmp_path / "b").read_text())["findings"]["a/b"] == sorted([finding("a").id, finding("b").id])
    assert [line.strip(' ",') for line in lines if len(line.strip(' ",')) == 16] == sorted([finding("a").id, finding("b").id])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no baseline"),
        ("{", "is no baseline"),
        ("[]", "is no baseline"),
        ('"x"', "is no baseline"),
        ("[" * 100_000, "is no baseline"),
        ("\ud800", "is no baseline"),
        ('{"site": "https://example.org/", "findings": {}}', "is no baseline"),
        ('{"samara_baseline": 1, "site": "https://example.org/"}', "is no baseline"),
        ('{"samara_baseline": 1, "site": "https://example.org/", "findings": {"a/b": [1]}}', "is no baseline"),
        ('{"samara_baseline": 1, "site": "https://example.org/", "findings": {}, "more": 1}', "is no baseline"),
        ('{"samara_baseline": 0, "entries": []}', "is a baseline of format 0; this Samara knows 1."),
    ],
)
def test_what_cannot_be_meant_is_refused(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(SettingsError) as refused:
        load(path)
    assert said in refused.value.message
    assert refused.value.hint


def test_what_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read: No such file"):
        load(tmp_path / "none")
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path)


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(TargetError):
        write(report(), tmp_path / "file" / "baseline.json")


def test_the_baseline_of_another_site_is_refused(tmp_path: Path) -> None:
    write(report(site="https://other.example/"), tmp_path / "b")
    expect(load(tmp_path / "b"), "https://other.example/")
    with pytest.raises(SettingsError, match=r"The baseline is of https://other\.example/, and this is https://example\.org/"):
        expect(load(tmp_path / "b"), SITE)
