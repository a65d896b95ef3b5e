#pragma once

#include "core/model/privacy.h"
#include "core/storage/plan_file.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace gis {

/// The photos of a table's records, which go into a folder of their own beside the exported file. Plans name
/// photos by files beside them (`photo.file_name`, `congestion_note.photo`).
class ExportPhotos
{
public:
    /// `table` is null for a layer, whose features have no photos. The public gets what is marked for it
    /// (`photo.may_publish`) of records that it may see, under names that tell nothing, as JPEG or PNG.
    static core::Result<ExportPhotos> find(const core::PlanFile& plan, const core::TableSpec* table,
                                           core::Audience audience, const std::string& target);

    std::int64_t count() const { return static_cast<std::int64_t>(m_files.size()); }
    /// As the plan names them: there is no such file.
    const std::vector<std::string>& missing() const { return m_missing; }
    /// Left out because nothing says that the public may see them, or because of their format.
    std::int64_t leftOut() const { return m_leftOut; }

    /// The folder's name: "usaha-foto" beside "usaha.gpkg".
    const std::string& folder() const { return m_folder; }
    /// Of one record, from the exported file on: "usaha-foto/a.jpg; usaha-foto/b.jpg". Unknown for none.
    core::Value filesOf(const std::string& uuid) const;

    /// Makes a folder with all of them. FileUnreadable where one has gone meanwhile; as writeError.
    core::Result<void> write(const std::string& folder) const;

private:
    core::Result<void> addTable(const core::PlanFile& plan, const core::TableSpec& table);
    core::Result<void> addNotes(const core::PlanFile& plan);
    void add(const std::string& uuid, const std::string& fileName, bool isPublic);
    std::string freeName(const std::string& path) const;

    core::Audience m_audience = core::Audience::Office;
    std::string m_planFolder{};
    std::string m_folder{};
    std::map<std::string, std::string> m_files{};             // path: name in the folder
    std::map<std::string, std::vector<std::string>> m_rows{}; // uuid: names in the folder
    std::vector<std::string> m_missing{};
    std::int64_t m_leftOut = 0;
};

} // namespace gis
