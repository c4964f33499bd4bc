"""Drawing only: one stem per widget, its code and its style; a widget decides nothing."""
