#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// Who makes a change and what it is called in the history and in the menu ("Urungkan: ganti nama lokasi").
struct EditLabel
{
    std::string who{};
    std::string text{};
};

enum class HistoryKind
{
    Edit,    // a changeset
    Bulk,    // an import: a range of rows, or a layer
    Outside, // made by another program; named, not undoable
    Version  // nothing changed: the state was given a name
};

/// Whether undo and redo go over such an entry.
constexpr bool canTravel(HistoryKind kind)
{
    return kind == HistoryKind::Edit || kind == HistoryKind::Bulk;
}

struct HistoryEntry
{
    std::int64_t id = 0; // 0: changes by another program that have no entry yet
    std::string at{};    // ISO 8601, UTC
    std::string who{};
    std::string label{};
    HistoryKind kind = HistoryKind::Edit;
    bool undone = false;
    bool abandoned = false; // undone, and a later edit took its place: kept for the record, cannot be redone
    bool reported = false;  // keeps the report of an import (core::reportOf)
};

/// A row that an undo or redo had to leave because another program had changed it.
struct SkippedRow
{
    std::string table{};
    std::int64_t fid = 0;
};

struct UndoResult
{
    HistoryEntry entry{};
    std::vector<SkippedRow> skipped{};
};

} // namespace core
