"""`samara networks`: the table, one network, data, an owner's own, and names that do not exist."""

import json
import subprocess
from pathlib import Path

from commands import samara
from samara.networks.catalogue import networks


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return samara("networks", *arguments, cwd=cwd, COLUMNS="160")


def test_all_are_listed(tmp_path):
    done = run(cwd=tmp_path)
    lines = [line.split() for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0] == ["name", "called", "group", "state", "shares", "by", "card"]
    assert {line[0] for line in lines[1:]} >= set(networks())
    assert ["pocket", "Pocket", "bookmarks", "stopped", "2025-07-08", "–", "none"] in lines
    assert ["wallabag", "wallabag", "bookmarks", "alive", "a", "link", "to", "the", "reader's", "server", "unknown"] in lines


def test_one_is_told_with_its_sources(tmp_path):
    done = run("mastodon", cwd=tmp_path)
    said = " ".join(done.stdout.split())
    limit = networks()["mastodon"].limit("html")
    assert done.returncode == 0
    assert f"part of the page that is read at most {limit.most:,} bytes {limit.source} ({limit.grade}, read" in said
    assert "https://share.joinmastodon.org/#text={title}%20{url}" in said
    assert "unknown" in said


def test_data_is_whole(tmp_path):
    every = json.loads(run("--format", "json", cwd=tmp_path).stdout)
    assert [each["name"] for each in every] == list(networks())
    one = json.loads(run("Hacker News", "--format", "json", cwd=tmp_path).stdout)
    assert one == next(each for each in every if each["name"] == "hacker-news")
    assert one["unknown"]["limits"][:2] == ["html", "redirects"]


def test_an_unknown_name_gets_the_nearest(tmp_path):
    done = run("mastodn", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no network named 'mastodn'." in done.stderr
    assert "Did you mean 'mastodon'?" in done.stderr


def test_an_unknown_format_is_a_usage_error(tmp_path):
    done = run("--format", "xml", cwd=tmp_path)
    assert done.returncode == 2
    assert "there are table, json" in " ".join(done.stderr.split())


def test_an_owners_network_is_among_them(tmp_path):
    folder = tmp_path / "public" / "samara-networks"
    folder.mkdir(parents=True)
    (folder / "club.toml").write_text('title = "Our Club"\nshare = "https://club.example/?u={url}"\n')
    assert json.loads(run("club", "--site", "public", "--format", "json", cwd=tmp_path).stdout)["title"] == "Our Club"
    assert json.loads(run("club", "--format", "json", cwd=tmp_path / "public").stdout)["share"] == "https://club.example/?u={url}"
    assert run("club", cwd=tmp_path).returncode == 2
    (folder / "club.toml").write_text('sharee = "https://club.example/?u={url}"\n')
    done = run("--site", "public", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean 'share'?" in done.stderr
