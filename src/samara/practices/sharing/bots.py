"""The fetchers of previews that obey robots.txt, and whose cards they draw."""

BOTS = {
    "facebookexternalhit": "Facebook, Instagram and Messenger",
    "Twitterbot": "X",
    "LinkedInBot": "LinkedIn",
    "Slackbot-LinkExpanding": "Slack",
    "Discordbot": "Discord",
    "TelegramBot": "Telegram",
    "WhatsApp": "WhatsApp",
    "Pinterestbot": "Pinterest",
}
"""By the name they answer to: those that say they obey, or are known to."""
