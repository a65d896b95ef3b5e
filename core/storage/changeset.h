#pragma once

#include "core/base/result.h"
#include "core/model/value.h"
#include "core/storage/history.h"
#include "core/storage/sqlite.h"

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_session;

namespace core {

/// Records what happens to the plan's tables on one connection (SQLite's session extension).
class ChangesetRecorder
{
public:
    /// Tables are attached by name: attaching all would record the R-trees' own tables too.
    static Result<ChangesetRecorder> start(Database& database, const std::vector<std::string>& tables);
    /// Empty where nothing changed.
    Result<Blob> finish();

private:
    struct Delete
    {
        void operator()(sqlite3_session* session) const;
    };
    std::unique_ptr<sqlite3_session, Delete> m_session{};
    std::string m_subject{};
};

Result<Blob> inverted(std::span<const unsigned char> changeset);

/// Applies what does not conflict. A row that is not as the changeset left it was changed by another program
/// and stays as it is; it is returned.
Result<std::vector<SkippedRow>> applyChangeset(Database& database, std::span<const unsigned char> changeset);

/// Adds to `changed`, by row number, the columns of `table` that the changeset updates. `columns` are the
/// table's in their order.
Result<void> addUpdatedColumns(std::span<const unsigned char> changeset, std::string_view table,
                               const std::vector<std::string>& columns,
                               std::map<std::int64_t, std::set<std::string>>& changed);

/// Names of the tables that a changeset touches; an error where the bytes are no changeset.
Result<std::set<std::string>> tablesOf(std::span<const unsigned char> changeset);

} // namespace core
