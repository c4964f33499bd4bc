"""Embeds, republishing, quote cards, licences and open data; reuse is found and credited."""
