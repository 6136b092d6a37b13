"""What `os` stands on elsewhere, and modules of CPython's library import: here there is nothing to stand on."""
