"""The only room that knows Django: accounts, the owner's dashboard, and the site as it is served."""
