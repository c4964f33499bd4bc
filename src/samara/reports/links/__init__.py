"""The links of a site for an editor: one file per format of `samara links`."""
