#include "gis/io/kelurahan_join.h"

#include "core/analysis/kbli.h"
#include "core/analysis/place_names.h"
#include "core/base/translate.h"
#include "core/storage/gpkg_geometry.h"
#include "core/storage/plan_file.h"
#include "gis/io/import.h"
#include "gis/io/import_sink.h"
#include "gis/io/number_text.h"

#include <algorithm>
#include <cmath>

namespace gis {

namespace {

using core::PlaceMatchKind;

#define M(text) PS_TEXT("Import", text)

constexpr std::int64_t unknownCount = -1;

std::string described(const core::Area& area)
{
    return area.name + (area.kecamatan.empty() ? "" : ", " + area.kecamatan) + " (" + area.code + ")";
}

std::string described(const std::vector<const core::Area*>& areas)
{
    std::string all;
    for (const auto* area : areas)
        all += (all.empty() ? "" : "; ") + described(*area);
    return all;
}

std::string listed(const std::vector<std::int64_t>& rows)
{
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < rows.size() && i < most; ++i)
        text += (i == 0 ? "" : ", ") + std::to_string(rows[i]);
    return text + (rows.size() > most ? ", …" : "");
}

std::string freeTitle(const std::vector<SourceColumn>& columns, std::string title)
{
    while (std::any_of(columns.begin(), columns.end(),
                       [&](const SourceColumn& column) { return core::matchesAlias(title, column.title); }))
        title += "_";
    return title;
}

} // namespace

bool KelurahanJoin::wanted(const ImportRequest& request, const ReaderHeader& header)
{
    return request.target == ImportTarget::Layer && request.role == core::LayerRole::Household &&
           !header.hasGeometry;
}

core::Result<KelurahanJoin> KelurahanJoin::make(const core::PlanFile& plan, const ImportRequest& request,
                                                ReaderHeader& header)
{
    KelurahanJoin join;
    PS_LET(join.m_areas, core::Areas::fromPlan(plan));
    const auto& areas = join.m_areas.all();
    if (std::none_of(areas.begin(), areas.end(), [](const core::Area& area) { return !area.code.empty(); }))
        return core::fail(core::ErrorCode::LayerUnknown, "kelurahan",
                          M("Impor dulu batas kelurahan beserta kodenya (--role kelurahan)."));
    std::vector<core::Record> answers;
    for (const auto& answer : request.places) {
        core::Record record;
        record.fields = {{"name", answer.kelurahan}, {"kecamatan", answer.kecamatan}, {"code", answer.code}};
        answers.push_back(std::move(record));
    }
    join.m_areas.learn(answers);
    join.m_columns = header.columns;
    join.m_parts = PartColumns::find(header.columns);
    PS_LET(join.m_mapping, mapLayer(request.role, header.columns, request.mapping));
    for (const auto* needed : {"households", "name"})
        if (join.m_mapping.find(needed) == nullptr &&
            (needed == std::string_view{"households"} || join.m_mapping.find("code") == nullptr))
            return core::fail(core::ErrorCode::UnknownField, needed, request.path);

    for (const auto& pair : join.m_mapping.pairs)
        join.m_layerMapping[pair.field] = header.columns[pair.column].title;
    join.m_layerMapping["code"] = freeTitle(header.columns, "kode_peta");
    join.m_layerMapping["name"] = freeTitle(header.columns, "kelurahan_peta");
    header.columns[join.m_mapping.find("households")->column].type = "INTEGER";
    for (const auto* field : {"code", "name"}) {
        SourceColumn column;
        column.title = join.m_layerMapping[field];
        header.columns.push_back(std::move(column));
    }
    header.hasGeometry = true;
    return join;
}

void KelurahanJoin::describe(ImportReport& report) const
{
    report.mapping.clear();
    report.unmapped.clear();
    for (const auto& pair : m_mapping.pairs)
        report.mapping.emplace_back(pair.field, m_columns[pair.column].title);
    for (const auto column : m_mapping.unmapped)
        if (column != m_parts.rt && column != m_parts.rw)
            report.unmapped.push_back(m_columns[column].title);
}

std::string KelurahanJoin::textOf(const SourceRow& row, const char* field) const
{
    const auto* pair = m_mapping.find(field);
    if (pair == nullptr || pair->column >= row.values.size())
        return {};
    const auto text = core::toText(row.values[pair->column]);
    const auto clean = trimmedText(text);
    return meansUnknown(clean) ? std::string{} : std::string{clean};
}

core::StatedPlace KelurahanJoin::statedBy(const SourceRow& row) const
{
    return {textOf(row, "code"), textOf(row, "name"), textOf(row, "kecamatan")};
}

void KelurahanJoin::rejectUnmatched(std::int64_t row, const core::StatedPlace& stated,
                                    const core::PlaceMatch& match, ImportReport& report)
{
    if (stated.kelurahan.empty() && stated.code.empty()) {
        reject(report, row, {M("Tidak menyebut kelurahan"), {}});
        return;
    }
    ImportReport::UnmatchedPlace unmatched{row, stated.kelurahan, stated.kecamatan, {}};
    for (const auto* candidate : match.candidates)
        unmatched.candidates.push_back({candidate->code, described(*candidate)});
    if (!stated.kelurahan.empty())
        report.unmatchedPlaces.push_back(std::move(unmatched));
    if (stated.kelurahan.empty())
        reject(report, row, {M("Kode kelurahan %1 tidak ada di peta"), {stated.code}});
    else if (match.kind == PlaceMatchKind::Ambiguous)
        reject(report, row,
               {M("“%1” dapat berarti %2; sebutkan kecamatan atau kodenya"),
                {stated.kelurahan, described(match.candidates)}});
    else if (match.kind == PlaceMatchKind::Elsewhere)
        reject(report, row,
               {M("“%1” tidak ada di Kecamatan %2; yang bernama itu: %3"),
                {stated.kelurahan, stated.kecamatan, described(match.candidates)}});
    else if (match.candidates.empty())
        reject(report, row, {M("Kelurahan “%1” tidak ada di peta"), {stated.kelurahan}});
    else
        reject(report, row,
               {M("Kelurahan “%1” tidak ada di peta; yang mirip: %2"),
                {stated.kelurahan, described(match.candidates)}});
}

const core::Area* KelurahanJoin::areaFor(const SourceRow& row, ImportReport& report) const
{
    const auto stated = statedBy(row);
    const auto match = core::matchKelurahan(m_areas, stated);
    if (match.area == nullptr) {
        rejectUnmatched(row.row, stated, match, report);
        return nullptr;
    }
    const auto found = described(*match.area);
    if (match.kind == PlaceMatchKind::Code && !core::placeKey(stated.kelurahan).empty() &&
        !core::samePlaceName(stated.kelurahan, match.area->name))
        tell(report, row.row, "place-code",
             M("Tertulis “%1”, tetapi kode %2 adalah %3; kodenya yang dipakai"),
             {stated.kelurahan, stated.code, found});
    if (match.kind != PlaceMatchKind::Code && !stated.code.empty())
        tell(report, row.row, "place-code", M("Kode %1 tidak ada di peta; menurut namanya %2"),
             {stated.code, found});
    if (match.kind == PlaceMatchKind::Spelling)
        tell(report, row.row, "place-spelling", M("“%1” dibaca %2"), {stated.kelurahan, found});
    if (match.kind == PlaceMatchKind::Answer)
        tell(report, row.row, "place-answer", M("“%1” adalah %2, menurut jawaban yang disimpan"),
             {stated.kelurahan, found});
    return match.area;
}

std::optional<std::int64_t> KelurahanJoin::householdsOf(const SourceRow& row, ImportReport& report) const
{
    const auto text = textOf(row, "households");
    if (text.empty())
        return unknownCount;
    const auto column = m_mapping.find("households")->column;
    const bool isText = std::holds_alternative<std::string>(row.values[column]);
    const auto number = readNumberEither(text, isText ? m_columns[column].style : NumberStyle{});
    if (number && *number >= 0.0 && *number < 1e9 && *number == std::floor(*number))
        return static_cast<std::int64_t>(*number);
    reject(report, row.row,
           {number && *number < 0.0 ? M("Jumlah rumah tangga %1 tidak mungkin")
                                    : M("Jumlah rumah tangga “%1” bukan bilangan bulat"),
            {text}});
    return std::nullopt;
}

bool KelurahanJoin::isFirst(const core::Area& area, const SourceRow& row, std::int64_t households,
                            ImportReport& report)
{
    const auto [seen, first] = m_seen.insert({keyOf(area, row), {row.row, households}});
    if (first)
        return true;
    const auto firstRow = std::to_string(seen->second.row);
    if (households == seen->second.households) {
        reject(report, row.row,
               {M("%1 sudah ada di baris %2, dengan jumlah yang sama"), {described(area), firstRow}});
        return false;
    }
    reject(report, row.row, {M("%1 sudah ada di baris %2, dengan jumlah lain"), {described(area), firstRow}});
    tell(report, seen->second.row, "duplicate-place",
         M("%1 ada lagi di baris %2 dengan jumlah lain; yang disimpan baris ini"),
         {described(area), std::to_string(row.row)});
    return false;
}

KelurahanJoin::Key KelurahanJoin::keyOf(const core::Area& area, const SourceRow& row) const
{
    return {core::kbliDigits(area.code), textOf(row, "year")};
}

std::string KelurahanJoin::partText(const SourceRow& row, std::optional<std::size_t> column) const
{
    return column && *column < row.values.size() ? partNumber(core::toText(row.values[*column]))
                                                 : std::string{};
}

void KelurahanJoin::addToSum(const core::Area& area, const SourceRow& row,
                             std::optional<std::int64_t> households, ImportReport& report)
{
    const auto [at, made] = m_groupOf.insert({keyOf(area, row), m_groups.size()});
    if (made)
        m_groups.push_back({&area, {}});
    auto& sum = m_groups[at->second].sum;
    if (!households)
        return sum.addUnreadable(row.row);
    const auto known = *households == unknownCount ? std::nullopt : households;
    const auto* same = sum.add({row, known, partText(row, m_parts.rt), partText(row, m_parts.rw)});
    if (same == nullptr)
        return;
    const auto first = std::to_string(same->source.row);
    if (same->households == known) {
        reject(
            report, row.row,
            {M("RT/RW ini di %1 sudah ada di baris %2, dengan jumlah yang sama"), {described(area), first}});
        return;
    }
    reject(report, row.row,
           {M("RT/RW ini di %1 sudah ada di baris %2, dengan jumlah lain"), {described(area), first}});
    tell(report, same->source.row, "duplicate-place",
         M("RT/RW ini di %1 ada lagi di baris %2 dengan jumlah lain"),
         {described(area), std::to_string(row.row)});
    sum.addUnreadable(row.row);
}

/// As the joined layer has it.
void KelurahanJoin::finish(SourceRow& row, const core::Area& area,
                           std::optional<std::int64_t> households) const
{
    row.values[m_mapping.find("households")->column] = households ? core::Value{*households} : core::Value{};
    row.values.emplace_back(area.code);
    row.values.emplace_back(area.name);
    row.parts.assign(1, core::writeGpkgGeometry(area.outline));
}

bool KelurahanJoin::join(SourceRow& row, ImportReport& report)
{
    const auto* area = areaFor(row, report);
    if (area == nullptr)
        return false;
    m_mentioned.insert(core::kbliDigits(area->code));
    const auto households = householdsOf(row, report);
    if (m_parts.any()) {
        addToSum(*area, row, households, report);
        return false;
    }
    if (!households || !isFirst(*area, row, *households, report))
        return false;
    if (*households == unknownCount)
        tell(report, row.row, "value-missing", M("Jumlah rumah tangga tidak diketahui"), {});
    finish(row, *area, *households == unknownCount ? std::nullopt : households);
    return true;
}

std::vector<KelurahanJoin::Summed> KelurahanJoin::takeSums(ImportReport& report)
{
    std::vector<Summed> sums;
    std::size_t rows = 0;
    std::set<std::string> places;
    for (auto& [area, sum] : m_groups) {
        for (const auto& total : sum.takeTotals())
            rejectRow(report, total.source,
                      {M("Tidak menyebut RT/RW seperti baris lain di %1: mungkin jumlahnya, maka tidak ikut "
                         "dijumlahkan"),
                       {described(*area)}});
        if (sum.empty())
            continue;
        Summed summed{sum.merged(), sum.rowNumbers()};
        if (!sum.unknown().empty())
            tell(report, summed.row.row, "value-missing",
                 M("Jumlah rumah tangga %1 tidak diketahui, karena jumlah di baris %2 tidak diketahui"),
                 {described(*area), listed(sum.unknown())});
        if (summed.rows.size() > 1) {
            rows += summed.rows.size();
            places.insert(area->code);
        }
        finish(summed.row, *area, sum.households());
        sums.push_back(std::move(summed));
    }
    m_groups.clear();
    m_groupOf.clear();
    if (rows > 0)
        tell(report, 0, "rows-summed", M("%1 baris per RT atau RW dijumlahkan menjadi %2 kelurahan"),
             {std::to_string(rows), std::to_string(places.size())});
    return sums;
}

void KelurahanJoin::tellMissing(ImportReport& report) const
{
    constexpr std::size_t named = 12;
    std::vector<const core::Area*> missing;
    for (const auto& area : m_areas.all())
        if (!m_mentioned.contains(core::kbliDigits(area.code)))
            missing.push_back(&area);
    if (missing.empty() || m_mentioned.empty())
        return;
    const auto count = std::to_string(missing.size());
    const bool all = missing.size() <= named;
    missing.resize(std::min(missing.size(), named));
    tell(report, 0, "place-missing",
         all ? M("%1 kelurahan di peta tidak disebut tabel ini: %2")
             : M("%1 kelurahan di peta tidak disebut tabel ini, di antaranya %2"),
         {count, described(missing)});
}

#undef M

} // namespace gis
