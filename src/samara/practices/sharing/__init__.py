"""Link previews right on every network; share, bookmark, copy, quote and QR without effort or tracking."""
