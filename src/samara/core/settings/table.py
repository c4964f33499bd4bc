"""All settings as one table: name, type, default, help."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any, NamedTuple

from samara.core.errors import SettingsError


class Setting(NamedTuple):
    """One row of the table. `kind` is bool, int, float, str, list (of str) or dict (of str, or of such).

    `secret` never leaves the environment.
    """

    name: str
    kind: type
    default: Any
    help: str
    secret: bool = False
    deployment: bool = False


TABLE: tuple[Setting, ...] = (
    # the site
    Setting("url", str, "", "Public address of the site, for example https://example.org/."),
    Setting("site_name", str, "", "Name of the site on cards; read from the pages when empty."),
    Setting("lang", str, "", "Language of pages that declare none, as a BCP 47 tag."),
    Setting("map", list, [], "Hosts that mean this site, as production=staging pairs."),
    Setting("licence", str, "", "Licence of the site's texts: an SPDX id (CC-BY-4.0) or the address of its text."),
    Setting("fediverse", str, "", "Account in the fediverse that cards of articles name, as @name@host."),
    Setting("webmention", str, "", "Address that takes webmentions for the site."),
    # reading
    Setting("page_limit", int, 100_000, "Stop after this many pages."),
    Setting("time_limit", float, 0.0, "Stop reading after this many seconds; 0 means never."),
    Setting("page_bytes", int, 20_000_000, "A page larger than this is reported, not read."),
    Setting("workers", int, 0, "Processes that parse pages; 0 means one per core."),
    Setting("exclude", list, [], "Addresses or paths to leave out, with * as wildcard."),
    # the network
    Setting("connections", int, 8, "Requests under way to one host at once while crawling."),
    Setting("delay", float, 0.0, "Seconds between two requests to one host; robots.txt may ask for more."),
    Setting("request_timeout", float, 30.0, "Seconds that one request may take in total."),
    Setting("request_bytes", int, 20_000_000, "Bytes that one answer may have, after decompression."),
    Setting("redirects", int, 10, "Redirects that one request may follow."),
    Setting("private_hosts", list, [], "Hosts with private addresses that may be asked (tests, intranets).", deployment=True),
    Setting("user_agent", str, "", "Contact address added to our honest user agent.", deployment=True),
    # optimising
    Setting("fixes", list, [], "Only these fixes; empty means all."),
    Setting("without", list, [], "Fixes to leave out."),
    Setting("networks", list, [],
            "Networks on the share bar, in this order, and what else is on it: copy, native, print, qr; with a server as "
            "wallabag=app.wallabag.it. Empty means those usual in the language of the page."),
    Setting("share_style", str, "pills", "Look of the share bar: pills, icons or plain."),
    Setting("share_position", str, "after", "Where the share bar stands to the text: after, before or both."),
    Setting("share_float", bool, False, "Whether the share bar's links stand beside the text on wide screens."),
    Setting("share_bottom", bool, False, "Whether the share bar's links stand at the lower edge of telephones."),
    Setting("share_shape", str, "round", "Corners of the links: round, soft or square."),
    Setting("share_size", str, "normal", "Size of the links: normal or large."),
    Setting("accent", str, "", "Colour of icons and frames of these links, as #a23a15, mixed with that of the letters."),
    Setting("positions", dict, {},
            "Where blocks stand that would follow the text, by fix: before, after or inside (at its end), and a CSS selector."),
    Setting("texts", dict, {}, "What widgets say, by language and text, where the shipped words are not to your liking."),
    Setting("hashtags", int, 2, "How many of a page's own tags the texts say that it is shared with; 0 means none."),
    Setting("profiles", list, [], "Addresses where the site is followed, or @name@host; empty means those that its pages name."),
    Setting("related", int, 5, "Links in a related-pages block; 0 means none."),
    Setting("related_look", str, "cards", "Look of that block: cards, with pictures where all its pages have one, or list."),
    Setting("related_place", str, "after", "Where that block stands to the text: after it or inside it."),
    Setting("pins", list, [], "Links that the related pages always show: from -> to, as paths or addresses, with * as wildcard."),
    Setting("bans", list, [], "Links that they never show, written alike."),
    Setting("text_links", int, 0, "Links that words of a page's text may get; 0 means only those that were accepted one by one."),
    Setting("link_precision", float, 0.8, "Share of links in the text that authors of the site would have set too, at least."),
    Setting("outside_rel", str, "", "What rel should say of links to other sites that are suggested: nofollow, ugc, noopener."),
    Setting("backlinks", int, 0, "Links in a block of the pages that link to a page; 0 means none."),
    Setting("picture_sizes", bool, True, "Whether pictures say their width and height, where that changes nothing else."),
    Setting("lazy_pictures", bool, True, "Whether pictures further down the text wait until a reader comes near."),
    Setting("quotes", bool, True, "Whether quotations of the text get a link that leads to their very words."),
    Setting("quote_cards", str, "", "Form of pictures of quotations for readers to share: wide or square; empty means none."),
    Setting("tag_links", bool, True, "Whether the tags of articles lead to their pages, where the site has such pages."),
    Setting("discord_embed", bool, False, "Whether articles and products get a layout of their own in Discord, one file each."),
    Setting("feeds", list, ["atom", "rss", "json"], "Formats of the feeds that a site without one gets."),
    Setting("feed_entries", int, 20, "Newest articles in a feed; 0 means no feeds."),
    Setting("feed_hub", str, "", "Address of the WebSub hub that feeds name; tell the hub of what is new."),
    Setting("indexnow_key", str, "", "Key of the site for IndexNow; its file is written."),
    Setting("card_images", bool, True, "Whether pages without a picture get one that shows their title."),
    Setting("card_colour", str, "", "Ground of those pictures, as #a23a15; empty means the colour that the page names, or ours."),
    Setting("card_template", str, "rings",
            "Look of those pictures: rings, band, frame, stripes or plain; or a file (card.html) that Chromium draws."),
    Setting("card_logo", str, "", "Logo on those pictures, as PNG, JPEG, WebP or SVG: a file, looked for beside samara.toml."),
    # reports
    Setting("report_name", str, "", "Who the HTML report is from; Samara when empty."),
    Setting("report_logo", str, "", "Picture at the top of the HTML report: a file, looked for beside samara.toml."),
    Setting("report_colour", str, "", "Colour of the HTML report, as #a23a15."),
    # people
    Setting("origins", list, [],
            "Further origins whose pages may sign readers in, as https://www.example.org; that of url always may."),
    # comments
    Setting("comments", bool, True, "Whether readers may write comments, where this server serves the site."),
    Setting("comments_server", str, "",
            "The site on the server that takes its comments, as its dashboard has it: https://talk.example/-/sites/1/; "
            "samara serve names itself."),
    Setting("comments_guests", bool, False, "Whether readers may write without proving an address."),
    Setting("comments_claims", bool, False,
            "Whether who proves an address may take over comments that came with an archive under it."),
    Setting("comments_moderation", str, "none", "Which comments wait for a moderator: none, first (of each person) or all."),
    Setting("comments_edit_minutes", int, 15, "Minutes for which people may edit what they wrote."),
    Setting("comments_slow_minutes", int, 15, "Minutes between two comments of a person where a conversation is slowed down."),
    Setting("comments_limit", int, 20, "Comments in ten minutes from one person or household; 0 means any number."),
    Setting("comments_hold", list, [],
            "Which comments wait besides: unregistered, new (people), approved (fewer than comments_hold_approved), links, "
            "images, words, language."),
    Setting("comments_hold_approved", int, 1, "Comments of a person to be approved before the next need not wait."),
    Setting("comments_hold_days", int, 7, "Days for which a person is new."),
    Setting("comments_words", list, [], "Words, with * as wildcard, that let a comment wait where comments_hold names words."),
    Setting("comments_languages", list, [], "Languages of comments, as BCP 47 tags; empty means lang."),
    Setting("comments_spam", bool, True, "Whether comments are looked at for spam; each decision says why."),
    Setting("comments_work", int, 16, "Bits of work that a browser does for a comment that is doubted; 0 means none."),
    Setting("comments_flags", int, 3, "Reports by readers after which a comment waits for a moderator; 0 means never."),
    Setting("comments_alarm", int, 30, "Comments in ten minutes on one page that alarm the owners; 0 means never."),
    Setting("comments_sort", str, "oldest", "Order of comments: oldest, newest or best first."),
    Setting("comments_depth", int, 4, "Steps by which answers are moved in; what lies deeper says what it answers."),
    Setting("comments_per_page", int, 100, "Comments that are loaded at once."),
    Setting("comments_signs", list, ["👍", "❤️", "😄", "🎉"], "Signs that readers can set under a comment; empty means none."),
    Setting("comments_mail", str, "all", "Which comments the owners get mail of: none, waiting or all."),
    Setting("comments_webhooks", list, [], "Addresses that are told of each comment, as https://example.org/hook."),
    # serving and state
    Setting("data", str, "", "Folder for cache, database and undo data; default: the user's data folder.", deployment=True),
    Setting("host", str, "127.0.0.1", "Address to listen on.", deployment=True),
    Setting("port", int, 8765, "Port to listen on; the next free one is taken when it is in use.", deployment=True),
    Setting("server_names", list, [], "Further host names that this server answers to.", deployment=True),
    Setting("trusted_proxies", int, 0,
            "Proxies in front of this server whose X-Forwarded-For and X-Forwarded-Proto are believed.", deployment=True),
    Setting("server_url", str, "",
            "Public address of this server, as it stands in mail; the first of server_names when empty.", deployment=True),
    Setting("smtp_host", str, "", "Host that sends mail; without one it lies in the outbox of the dashboard.", deployment=True),
    Setting("smtp_port", int, 587, "Port of that host.", deployment=True),
    Setting("smtp_security", str, "starttls", "How the connection is kept secret: starttls, tls or none.", deployment=True),
    Setting("smtp_user", str, "", "Name to sign in with at that host.", deployment=True),
    Setting("smtp_password", str, "", "Password to sign in with at that host.", secret=True, deployment=True),
    Setting("mail_from", str, "samara@localhost", "Address that mail is sent from.", deployment=True),
    Setting("akismet_key", str, "", "Key at Akismet, if comments that are doubted shall be shown to it; empty means never.",
            secret=True, deployment=True),
    Setting("comments_apprise", list, [],
            "Addresses of Apprise (ntfys://ntfy.sh/topic) where the owners are told of comments.", secret=True, deployment=True),
    Setting("openid_issuer", str, "", "OpenID Connect provider to sign in with, as https://login.example.org.", deployment=True),
    Setting("openid_name", str, "", "What its button says; its host when empty.", deployment=True),
    Setting("openid_client", str, "", "What this server is called there.", deployment=True),
    Setting("openid_secret", str, "", "Secret that goes with it.", secret=True, deployment=True),
    Setting("google_client", str, "", "Client id at Google, for signing in with it.", deployment=True),
    Setting("google_secret", str, "", "Secret that goes with it.", secret=True, deployment=True),
    Setting("github_client", str, "", "Client id at GitHub, for signing in with it.", deployment=True),
    Setting("github_secret", str, "", "Secret that goes with it.", secret=True, deployment=True),
    Setting("secret_key", str, "", "Key that signs sessions; made on first start when empty.", secret=True, deployment=True),
    Setting("database", str, "", "PostgreSQL address; empty means SQLite in the data folder.", secret=True, deployment=True),
)  # fmt: skip

NAMES: Mapping[str, Setting] = {row.name: row for row in TABLE}
BY_PATH = frozenset(
    "fixes without networks share_style share_position share_float share_bottom positions related related_look "
    "related_place text_links backlinks quotes quote_cards tag_links discord_embed card_images card_colour card_template "
    "card_logo".split()
)
"""Settings that may be said for some pages only."""


def row(name: str) -> Setting:
    """The row of this name; `SettingsError` with the nearest name when there is none."""
    try:
        return NAMES[name]
    except KeyError:
        near = difflib.get_close_matches(name, NAMES, 1)
        raise SettingsError(
            f"There is no setting named {name!r}.",
            hint=f"Did you mean {near[0]!r}?" if near else "`samara settings` lists them all.",
        ) from None
