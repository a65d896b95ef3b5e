#include "app/publish/page_data.h"

#include "app/export/export_words.h"
#include "app/publish/page_ground.h"
#include "core/model/privacy.h"

#include <QCollator>
#include <QLocale>
#include <QString>
#include <algorithm>
#include <optional>

namespace app {

namespace {

using Json = nlohmann::ordered_json;
using core::Record;

constexpr double margin = 0.35;      // of the extent, on each side
constexpr double leastMargin = 4e-4; // degrees, some 45 m
constexpr double pixels = 3000.0;    // streets and areas keep what shows when the page is this wide

struct Kampung
{
    Record record{};
    int members = 0;
};

struct Business
{
    Record record{};
    std::string kampung{};
};

/// Both languages, for the page's switch.
Json codeJson(const core::TableSpec& table, std::string_view field, const std::string& text)
{
    if (text.empty())
        return nullptr;
    const auto* code = core::findCode(*core::findField(table, field), text);
    if (code == nullptr)
        return {{"id", text}, {"en", text}};
    return {{"id", std::string{code->title}}, {"en", exportWords(true)("Code", code->title)}};
}

/// What is not known is left out, not written as an empty text.
void put(Json& json, const char* key, const std::string& text)
{
    if (!text.empty())
        json[key] = text;
}

class Reader
{
public:
    Reader(const core::PlanFile& plan, const PublishOptions& options, core::Progress& progress)
        : m_plan(plan), m_options(options), m_progress(progress)
    {
    }

    core::Result<PageData> read()
    {
        m_data.title = m_plan.settings().title;
        PS_TRY(readKampung());
        PS_TRY(readSites());
        PS_TRY(readBusinesses());
        if (!m_progress.advance(0.5))
            return core::fail(core::ErrorCode::Cancelled);
        PS_TRY(writeAll());
        return std::move(m_data);
    }

private:
    core::Result<void> readKampung()
    {
        PS_LET(const auto records, m_plan.records("kampung"));
        for (const auto& record : records)
            if (core::isPublicRecord(record))
                m_kampung.push_back({core::publicRecord(*core::findTable("kampung"), record), 0});
        return {};
    }

    /// The last word on each site.
    core::Result<void> readVerdicts()
    {
        PS_LET(const auto decisions, m_plan.records("decision"));
        for (const auto& decision : decisions)
            m_verdicts[decision.text("subject_uuid")] = decision.text("verdict");
        return {};
    }

    core::Result<void> readSites()
    {
        if (m_options.sites == PublishedSites::None)
            return {};
        PS_TRY(readVerdicts());
        PS_LET(const auto records, m_plan.records("site"));
        for (const auto& record : records) {
            const auto found = m_verdicts.find(record.uuid.text);
            const auto verdict = found == m_verdicts.end() ? std::string{} : found->second;
            const bool decided = verdict == "layak" || verdict == "bersyarat";
            if (verdict != "tidak" && (decided || m_options.sites == PublishedSites::All))
                m_sites.push_back(core::publicRecord(*core::findTable("site"), record));
        }
        return {};
    }

    core::Result<void> readBusinesses()
    {
        const auto& table = *core::findTable("business");
        PS_LET(const auto records, m_plan.records("business"));
        for (const auto& record : records) {
            if (!core::isPublicRecord(record)) {
                ++m_data.refused;
                continue;
            }
            Business business{core::publicRecord(table, record), kampungOf(record)};
            if (core::hasPrivatePlace(record)) // a rough place would stand at somebody else's door
                business.record.geometry = {};
            m_businesses.push_back(std::move(business));
        }
        QCollator order{QLocale{QLocale::Indonesian}};
        order.setNumericMode(true);
        const auto before = [&](const std::string& a, const std::string& b) {
            return order.compare(QString::fromStdString(a), QString::fromStdString(b));
        };
        std::ranges::stable_sort(m_businesses, [&](const Business& a, const Business& b) {
            if (a.kampung.empty() != b.kampung.empty())
                return b.kampung.empty();
            const int places = before(a.kampung, b.kampung);
            return places != 0 ? places < 0 : before(a.record.text("name"), b.record.text("name")) < 0;
        });
        return {};
    }

    /// As stated, else the outline that holds it.
    std::string kampungOf(const Record& record)
    {
        const auto stated = record.text("kampung");
        const auto* place = std::get_if<core::Position>(&record.geometry);
        for (auto& kampung : m_kampung) {
            const auto* outline = std::get_if<core::MultiPolygon>(&kampung.record.geometry);
            const auto name = kampung.record.text("name");
            const bool inside = place != nullptr && outline != nullptr && core::contains(*outline, *place);
            if (stated.empty() ? !inside : stated != name)
                continue;
            ++kampung.members;
            return name;
        }
        return stated;
    }

    core::Box extent() const
    {
        core::Box box;
        for (const auto& business : m_businesses)
            box.add(core::boundsOf(business.record.geometry));
        for (const auto& kampung : m_kampung)
            box.add(core::boundsOf(kampung.record.geometry));
        for (const auto& site : m_sites)
            box.add(core::boundsOf(site.geometry));
        if (box.empty())
            box = m_plan.settings().area;
        const double dx = std::max(leastMargin, box.width() * margin);
        const double dy = std::max(leastMargin, box.height() * margin);
        return {box.minX - dx, box.minY - dy, box.maxX + dx, box.maxY + dy};
    }

    void addSource(const std::string& text)
    {
        if (!text.empty() && std::ranges::find(m_sources, text) == m_sources.end())
            m_sources.push_back(text);
    }

    void addSource(const Record& record)
    {
        const auto source = record.text("source");
        const auto date = record.text("source_date");
        addSource(source.empty() || date.empty() || source.find(date.substr(0, 4)) != std::string::npos
                      ? source
                      : source + " (" + date + ")");
    }

    Json businessJson(const Business& business)
    {
        const auto& record = business.record;
        Json json = Json::object();
        put(json, "name", record.text("name"));
        put(json, "product", record.text("product"));
        put(json, "kampung", business.kampung);
        put(json, "address", record.text("address"));
        put(json, "hours", record.text("opening_hours"));
        if (const auto* place = std::get_if<core::Position>(&record.geometry))
            json["place"] = latLon(*place);
        else
            ++m_data.withoutPlace;
        addSource(record);
        return json;
    }

    Json placeJson(const Record& record, double step)
    {
        Json json = Json::object();
        put(json, "name", record.text("name"));
        put(json, "product", record.text("product"));
        put(json, "street", record.text("street"));
        put(json, "kelurahan", record.text("stated_kelurahan"));
        put(json, "kecamatan", record.text("stated_kecamatan"));
        put(json, "hours", record.text("opening_hours"));
        put(json, "directions", record.text("directions"));
        json["outline"] = outlineJson(record.geometry, step / 4);
        addSource(record);
        return json;
    }

    Json siteJson(const Record& record, double step)
    {
        const auto& table = *core::findTable("site");
        auto json = placeJson(record, step);
        json["kind"] = codeJson(table, "kind", record.text("kind"));
        json["state"] = codeJson(table, "state", record.text("state"));
        put(json, "forKampung", record.text("for_kampung"));
        if (const auto size = record.number("area"))
            json["size"] = std::round(*size);
        return json;
    }

    core::Result<void> writeAll()
    {
        const auto box = extent();
        const double step = std::max(box.width(), box.height()) / pixels;
        auto& json = m_data.json;
        json["businesses"] = Json::array();
        for (const auto& business : m_businesses)
            json["businesses"].push_back(businessJson(business));
        json["kampung"] = Json::array();
        for (const auto& kampung : m_kampung) {
            auto place = placeJson(kampung.record, step);
            if (kampung.members > 0)
                place["members"] = kampung.members;
            json["kampung"].push_back(std::move(place));
        }
        json["sites"] = Json::array();
        for (const auto& site : m_sites)
            json["sites"].push_back(siteJson(site, step));
        PS_LET(auto ground, readPageGround(m_plan, box, step, m_progress));
        json["roads"] = std::move(ground.roads);
        json["areas"] = std::move(ground.areas);
        for (const auto& source : ground.sources)
            addSource(source);
        json["sources"] = m_sources;
        json["extent"] = {latLon({box.minX, box.minY}), latLon({box.maxX, box.maxY})};
        json["backdrop"] = m_options.backdrop;
        PS_TRY(writeDate());
        m_data.businesses = static_cast<int>(m_businesses.size());
        m_data.sites = static_cast<int>(m_sites.size());
        return {};
    }

    /// Of the last change, not of today: the same plan gives the same page.
    core::Result<void> writeDate()
    {
        PS_LET(const auto history, m_plan.history());
        for (const auto& entry : history)
            if (!entry.undone) {
                m_data.json["updated"] = entry.at.substr(0, 10);
                break;
            }
        return {};
    }

    const core::PlanFile& m_plan;
    const PublishOptions& m_options;
    core::Progress& m_progress;
    PageData m_data{};
    std::map<std::string, std::string> m_verdicts{};
    std::vector<Kampung> m_kampung{};
    std::vector<Record> m_sites{};
    std::vector<Business> m_businesses{};
    std::vector<std::string> m_sources{};
};

} // namespace

core::Result<PageData> readPageData(const core::PlanFile& plan, const PublishOptions& options,
                                    core::Progress& progress)
{
    return Reader{plan, options, progress}.read();
}

} // namespace app
