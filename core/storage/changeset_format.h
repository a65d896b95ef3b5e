#pragma once

#include <span>

namespace core {

/// True where the bytes are whole changesets of SQLite's session extension: tables, operations and values one
/// after another, nothing cut off (the format is told in the comments of sqlite3session.c). SQLite 3.40 takes
/// bytes on trust: a table's name without its end makes it search forever, a key
/// without a value makes it read from nowhere.
bool isChangeset(std::span<const unsigned char> bytes);

} // namespace core
