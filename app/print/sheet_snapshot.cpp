#include "app/print/sheet_snapshot.h"

#include "core/base/sha256.h"
#include "core/model/tables.h"
#include "core/model/wkt.h"

#include <algorithm>
#include <array>
#include <set>

namespace app {

namespace {

using Json = nlohmann::ordered_json;

struct KindName
{
    SheetSubject::Kind kind;
    const char* name;
};
constexpr std::array kinds{
    KindName{SheetSubject::Kind::Site, "site"}, KindName{SheetSubject::Kind::Kampung, "kampung"},
    KindName{SheetSubject::Kind::City, "city"}, KindName{SheetSubject::Kind::Group, "group"},
    KindName{SheetSubject::Kind::Comparison, "comparison"}};
constexpr std::array themes{"site", "congestion", "groups", "zones"};

std::string utf8(const QString& text)
{
    return text.toStdString();
}

std::string dumped(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json requestJson(const SheetRequest& request, double scale)
{
    const auto kind = std::ranges::find(kinds, request.subject.kind, &KindName::kind);
    Json json{{"kind", kind->name},
              {"name", request.subject.name},
              {"compared", request.subject.compared},
              {"paper", gis::paperName(request.paper)},
              {"theme", themes[static_cast<std::size_t>(request.theme)]},
              {"scale", scale},
              {"draft", request.draft},
              {"language", request.locale.language() == QLocale::English ? "en" : "id"}};
    if (!request.arrangement.empty())
        json["arrangement"] = Json::parse(gis::arrangementJson(request.arrangement));
    return json;
}

Json factsJson(const std::vector<gis::SheetFact>& facts)
{
    Json json = Json::object();
    for (const auto& fact : facts)
        json[utf8(fact.name)] = fact.value.isEmpty() ? Json(nullptr) : Json(utf8(fact.value));
    return json;
}

Json tableJson(const gis::SheetTable& table)
{
    constexpr std::array marks{"", "pass", "conditional", "fail", "unknown"};
    Json json = Json::object();
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
            const auto& cell = row.cells[i];
            json[utf8(row.title)][utf8(table.columns[i])] =
                cell.mark == gis::SheetMark::None
                    ? Json(utf8(cell.text))
                    : Json{utf8(cell.text), marks[static_cast<std::size_t>(cell.mark)]};
        }
    return json;
}

/// What the boxes round the map say of the plan.
Json boxesJson(const gis::SheetContent& content)
{
    Json json{
        {"title", utf8(content.title)}, {"name", utf8(content.name)}, {"subtitle", utf8(content.subtitle)}};
    if (!content.verdict.isEmpty())
        json["verdict"] = utf8(content.verdictTitle + QStringLiteral(": ") + content.verdict);
    json["facts"] = factsJson(content.facts);
    for (const auto& panel : content.panels)
        json["verdicts"][utf8(panel.name)] = utf8(panel.verdict);
    if (!content.table.rows.empty())
        json["table"] = tableJson(content.table);
    json["draft"] = content.draft;
    json["sources"] = Json::array();
    for (const auto& source : content.sources)
        json["sources"].push_back(utf8(source));
    return json;
}

bool inRange(double scale, double least, double most)
{
    return scale >= least && (most <= 0.0 || scale <= most);
}

/// The fields that decide what is drawn: the class and, where names are shown at that scale, the label.
std::vector<std::string> shownFields(const gis::Style& style, double scale)
{
    std::vector<std::string> fields;
    if (!style.classField.empty())
        fields.push_back(style.classField);
    const auto& label = style.label;
    if (!label.field.empty() && label.field != style.classField &&
        inRange(scale, label.minScale, label.maxScale))
        fields.push_back(label.field);
    return fields;
}

bool isPersonal(const core::TableSpec& table, const std::string& name)
{
    const auto* field = core::findField(table, name);
    return field != nullptr && field->kind == core::FieldKind::Personal;
}

core::Result<Json> recordsJson(const core::PlanFile& plan, const core::TableSpec& table,
                               const std::vector<std::string>& fields, const std::vector<core::Box>& worlds)
{
    std::map<std::string, Json> found;
    for (const auto& world : worlds)
        PS_TRY(plan.features(table.name, world, [&](core::Record&& record) {
            auto& json = found[record.uuid.text];
            for (const auto& field : fields)
                if (!isPersonal(table, field))
                    json[field] = core::isUnknown(record[field]) ? Json(nullptr) : Json(record.text(field));
            json["wkt"] = core::writeWkt(record.geometry);
            return true;
        }));
    Json json = Json::object();
    for (auto& [uuid, record] : found)
        json[uuid] = std::move(record);
    return json;
}

core::Result<Json> layerJson(const core::PlanFile& plan, const core::Layer& layer,
                             const std::vector<std::string>& fields, const std::vector<core::Box>& worlds)
{
    std::set<std::string> hashes;
    for (const auto& world : worlds)
        PS_TRY(plan.features(layer, world, [&](core::Record&& record) {
            std::string bytes = std::to_string(record.fid) + '|';
            for (const auto& field : fields)
                bytes += record.text(field) + '|';
            hashes.insert(core::sha256(bytes + core::writeWkt(record.geometry)));
            return true;
        }));
    std::string all;
    for (const auto& hash : hashes)
        all += hash;
    return Json{{"name", layer.name}, {"features", hashes.size()}, {"hash", core::sha256(all)}};
}

core::Result<Json> mapJson(const core::PlanFile& plan, const gis::SheetMap& map,
                           const std::vector<core::Box>& worlds)
{
    Json json{{"records", Json::object()}, {"layers", Json::object()}};
    PS_LET(const auto layers, plan.layers());
    for (const auto& shown : map.scene.layers) {
        if (!shown.visible || !inRange(map.scale, shown.style.minScale, shown.style.maxScale))
            continue;
        const auto fields = shownFields(shown.style, map.scale);
        if (const auto* table = core::findTable(shown.id)) {
            PS_LET(json["records"][shown.id], recordsJson(plan, *table, fields, worlds));
            continue;
        }
        const auto layer = std::ranges::find_if(
            layers, [&](const core::Layer& candidate) { return candidate.uuid.text == shown.id; });
        if (layer != layers.end()) {
            PS_LET(json["layers"][shown.id], layerJson(plan, *layer, fields, worlds));
        }
    }
    return json;
}

std::string nameIn(const Json& record)
{
    for (const auto* key : {"name", "street"})
        if (record.contains(key) && record.at(key).is_string())
            return record.at(key).get<std::string>();
    return {};
}

Json at(const Json& object, const std::string& key)
{
    return object.is_object() && object.contains(key) ? object.at(key) : Json(nullptr);
}

std::set<std::string> keysOf(const Json& a, const Json& b)
{
    std::set<std::string> keys;
    for (const auto* json : {&a, &b})
        if (json->is_object())
            for (const auto& [key, value] : json->items())
                keys.insert(key);
    return keys;
}

/// Field by field; nested objects are entered, and their keys joined with " › ".
void addFields(std::vector<SheetChange>& changes, const SheetChange& about, const Json& then, const Json& now,
               const std::string& path)
{
    for (const auto& key : keysOf(then, now)) {
        const auto before = at(then, key);
        const auto after = at(now, key);
        if (before == after)
            continue;
        const auto inside = path.empty() ? key : path + " › " + key;
        if (before.is_object() && after.is_object()) {
            addFields(changes, about, before, after, inside);
            continue;
        }
        auto change = about;
        change.field = inside;
        change.then = before;
        change.now = after;
        changes.push_back(std::move(change));
    }
}

void addRecords(std::vector<SheetChange>& changes, const std::string& table, const Json& then,
                const Json& now)
{
    for (const auto& uuid : keysOf(then, now)) {
        const auto before = at(then, uuid);
        const auto after = at(now, uuid);
        if (before == after)
            continue;
        SheetChange about{.table = table, .uuid = uuid, .name = nameIn(before.is_null() ? after : before)};
        if (before.is_null() || after.is_null()) {
            about.then = before;
            about.now = after;
            changes.push_back(std::move(about));
        } else {
            addFields(changes, about, before, after, {});
        }
    }
}

} // namespace

std::string stateOf(const Json& data)
{
    return core::sha256(dumped(data));
}

core::Result<Json> sheetSnapshot(const core::PlanFile& plan, const SheetRequest& request,
                                 const gis::SheetContent& content, const std::vector<core::Box>& worlds)
{
    PS_LET(auto data, mapJson(plan, content.map, worlds));
    data["sheet"] = boxesJson(content);
    return Json{{"request", requestJson(request, content.map.scale)},
                {"state", stateOf(data)},
                {"data", std::move(data)}};
}

core::Result<SheetRequest> requestOf(const Json& snapshot)
{
    const auto json = at(snapshot, "request");
    const auto word = [&](const char* key) {
        const auto value = at(json, key);
        return value.is_string() ? value.get<std::string>() : std::string{};
    };
    const auto kind =
        std::ranges::find_if(kinds, [&](const auto& known) { return known.name == word("kind"); });
    const auto paper = gis::parsePaper(word("paper"));
    const auto theme = parseTheme(word("theme"));
    const auto scale = at(json, "scale");
    if (kind == kinds.end() || !paper || !theme || !scale.is_number() || !(scale.get<double>() > 0.0))
        return core::fail(core::ErrorCode::InvalidValue, "request", dumped(json));
    SheetRequest request;
    request.subject.kind = kind->kind;
    request.subject.name = word("name");
    if (const auto compared = at(json, "compared"); compared.is_array())
        for (const auto& name : compared)
            if (name.is_string())
                request.subject.compared.push_back(name.get<std::string>());
    request.paper = *paper;
    request.theme = *theme;
    request.scale = scale.get<double>();
    request.draft = at(json, "draft") == true;
    if (word("language") == "en")
        request.locale = QLocale{QLocale::English, QLocale::UnitedStates};
    if (const auto arrangement = at(json, "arrangement"); !arrangement.is_null()) {
        PS_LET(request.arrangement, gis::parseArrangement(dumped(arrangement)));
    }
    return request;
}

std::vector<SheetChange> changesBetween(const Json& then, const Json& now)
{
    std::vector<SheetChange> changes;
    const auto before = at(then, "records");
    const auto after = at(now, "records");
    for (const auto& table : keysOf(before, after))
        addRecords(changes, table, at(before, table), at(after, table));
    addRecords(changes, "layer", at(then, "layers"), at(now, "layers"));
    addFields(changes, {.table = "sheet"}, at(then, "sheet"), at(now, "sheet"), {});
    return changes;
}

} // namespace app
