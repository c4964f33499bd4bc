"""What `make bench` measures: each figure beside a named peer or a physical limit, in the same run."""
