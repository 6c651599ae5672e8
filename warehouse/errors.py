"""What can be wrong with the warehouse. Each message names the file or table, and the way to mend it."""

from __future__ import annotations


class WarehouseError(Exception):
    """A warehouse that cannot be used as it stands."""


class WarehouseLockedError(WarehouseError):
    """Another process holds the file."""


class SchemaDriftError(WarehouseError):
    """A table of the file does not have the columns that its DDL names."""


class PublishError(WarehouseError):
    """The built file did not pass the checks that publishing demands; the published one stands."""
