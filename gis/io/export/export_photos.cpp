#include "gis/io/export/export_photos.h"

#include "core/analysis/plan_evidence.h"
#include "gis/io/export/public_photo.h"
#include "gis/io/export/whole_output.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

namespace gis {

namespace {

namespace fs = std::filesystem;
using core::ErrorCode;

std::string folded(std::string text)
{
    for (auto& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

std::string publicEnding(const std::string& path)
{
    std::array<char, 8> start{};
    std::ifstream file{path, std::ios::binary};
    file.read(start.data(), start.size());
    return std::string{photoEnding({start.data(), static_cast<std::size_t>(file.gcount())})};
}

core::Result<std::string> readFile(const std::string& path)
{
    std::ifstream file{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    if (!file)
        return core::fail(ErrorCode::FileUnreadable, path);
    return bytes;
}

core::Result<void> writeFile(const std::string& path, const std::string& bytes)
{
    auto* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr)
        return core::fail(writeError(path, errno));
    errno = 0;
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    const int reason = errno;
    if (std::fclose(file) != 0 || !written)
        return core::fail(writeError(path, written ? errno : reason));
    return {};
}

/// The record of the table that a photo is of; another program may have left the number to us.
core::Result<std::optional<core::Record>> subjectOf(const core::PlanFile& plan, const core::TableSpec& table,
                                                    const core::Record& photo)
{
    if (const auto uuid = photo.text("subject_uuid"); !uuid.empty())
        return plan.record(table.name, core::Uuid{uuid});
    const auto about = core::evidenceSubject(photo.text("subject"));
    if (core::findTable(about.kind) != &table)
        return std::optional<core::Record>{};
    auto found = plan.find(table.name, about.name);
    return found ? std::optional{*std::move(found)} : std::nullopt;
}

} // namespace

core::Result<ExportPhotos> ExportPhotos::find(const core::PlanFile& plan, const core::TableSpec* table,
                                              core::Audience audience, const std::string& target)
{
    ExportPhotos photos;
    photos.m_audience = audience;
    photos.m_planFolder = fs::path(plan.path()).parent_path().string();
    photos.m_folder = fs::path(target).stem().string() + "-foto";
    if (table == nullptr)
        return photos;
    PS_TRY(photos.addTable(plan, *table));
    if (table->name == "congestion_note")
        PS_TRY(photos.addNotes(plan));
    return photos;
}

core::Result<void> ExportPhotos::addTable(const core::PlanFile& plan, const core::TableSpec& table)
{
    PS_LET(const auto records, plan.records("photo"));
    for (const auto& photo : records) {
        PS_LET(const auto subject, subjectOf(plan, table, photo));
        if (subject)
            add(subject->uuid.text, photo.text("file_name"),
                core::consentOf(photo) == core::Consent::Given && core::isPublicRecord(*subject));
    }
    return {};
}

/// A note names one photo itself, with no word about the public.
core::Result<void> ExportPhotos::addNotes(const core::PlanFile& plan)
{
    PS_LET(const auto notes, plan.records("congestion_note"));
    for (const auto& note : notes)
        add(note.uuid.text, note.text("photo"), false);
    return {};
}

void ExportPhotos::add(const std::string& uuid, const std::string& fileName, bool isPublic)
{
    if (fileName.empty())
        return;
    const auto path = (fs::path(m_planFolder) / fileName).lexically_normal().string();
    const bool forPublic = m_audience == core::Audience::Public;
    if (forPublic && !isPublic) {
        ++m_leftOut;
        return;
    }
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
        m_missing.push_back(fileName);
        return;
    }
    if (forPublic && publicEnding(path).empty()) {
        ++m_leftOut;
        return;
    }
    const auto& name = m_files.try_emplace(path, freeName(path)).first->second;
    auto& names = m_rows[uuid];
    if (std::ranges::find(names, name) == names.end())
        names.push_back(name);
}

/// A file's name may be that of its owner, so the public gets a number.
std::string ExportPhotos::freeName(const std::string& path) const
{
    if (m_audience == core::Audience::Public)
        return fmt::format("foto_{}{}", m_files.size() + 1, publicEnding(path));
    const fs::path own{path};
    auto name = own.filename().string();
    const auto isTaken = [&] {
        return std::ranges::any_of(m_files,
                                   [&](const auto& known) { return folded(known.second) == folded(name); });
    };
    for (int i = 2; isTaken(); ++i)
        name = fmt::format("{}_{}{}", own.stem().string(), i, own.extension().string());
    return name;
}

core::Value ExportPhotos::filesOf(const std::string& uuid) const
{
    const auto found = m_rows.find(uuid);
    if (found == m_rows.end())
        return {};
    std::string files;
    for (const auto& name : found->second)
        files += (files.empty() ? "" : "; ") + m_folder + "/" + name;
    return core::Value{std::move(files)};
}

core::Result<void> ExportPhotos::write(const std::string& folder) const
{
    std::error_code error;
    fs::create_directory(folder, error);
    if (error)
        return core::fail(writeError(folder, error.value()));
    for (const auto& [path, name] : m_files) {
        PS_LET(auto bytes, readFile(path));
        if (m_audience == core::Audience::Public) {
            auto plain = withoutMetadata(bytes);
            if (!plain)
                return core::fail(ErrorCode::FileUnreadable, path, "JPEG, PNG");
            bytes = *std::move(plain);
        }
        PS_TRY(writeFile((fs::path(folder) / name).string(), bytes));
    }
    return {};
}

} // namespace gis
