"""One file per network: all that Samara knows of Mastodon is in mastodon.py."""
