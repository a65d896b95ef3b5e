#include "core/analysis/plan_indicators.h"

#include "core/analysis/areas.h"
#include "core/analysis/evaluation_json.h"
#include "core/analysis/kampung_members.h"
#include "core/analysis/plan_activities.h"
#include "core/analysis/street_network.h"
#include "core/base/translate.h"
#include "core/model/ellipsoid.h"
#include "core/storage/plan_file.h"

#include <algorithm>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

#define M(text) PS_TEXT("Finding", text)

Json messageJson(const Message& message, const JsonWords& words)
{
    return message.empty() ? Json(nullptr) : Json(words.translate(message));
}

Json textJson(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

Json uuidsJson(const std::vector<Uuid>& records)
{
    Json json = Json::array();
    for (const auto& record : records)
        json.push_back(record.text);
    return json;
}

/// How far it is from each workshop, the farthest first; workshops without a number are left out.
Indicator far(Indicator indicator, const IndicatorInput& input,
              const std::vector<std::optional<double>>& metres)
{
    double sum = 0.0;
    std::vector<Record> behind;
    for (std::size_t i = 0; i < metres.size(); ++i)
        if (metres[i]) {
            const auto& business = input.businesses[i];
            sum += *metres[i];
            indicator.parts.push_back(
                {business.text("name"), {}, Interval::exactly(*metres[i]), {business.uuid}});
            behind.push_back(business);
        }
    if (behind.empty())
        return indicator;
    const auto number = [](const IndicatorPart& part) { return std::get<Interval>(part.value).low; };
    std::stable_sort(indicator.parts.begin(), indicator.parts.end(),
                     [&](const auto& a, const auto& b) { return number(a) > number(b); });
    indicator.value = Interval::exactly(sum / static_cast<double>(behind.size()));
    traceTo(indicator, behind);
    indicator.note.args = {numberText(static_cast<double>(behind.size())),
                           numberText(number(indicator.parts.front()))};
    return indicator;
}

Indicator straightWays(const IndicatorInput& input)
{
    Indicator indicator{
        .id = "distance_from_workshops", .title = {M("Jarak dari tempat usaha sekarang"), {}}, .unit = "m"};
    const auto* outline = std::get_if<MultiPolygon>(&input.evaluation.subject.geometry);
    const auto site = outline != nullptr ? representativePosition(*outline) : std::nullopt;
    if (!site)
        return indicator;
    std::vector<std::optional<double>> metres;
    for (const auto& business : input.businesses) {
        const auto* at = std::get_if<Position>(&business.geometry);
        metres.push_back(at != nullptr ? std::optional{distance(*at, *site)} : std::nullopt);
    }
    indicator.note = {M("Rata-rata garis lurus dari %1 usaha; paling jauh %2 m."), {"0", "0"}};
    return far(std::move(indicator), input, metres);
}

Indicator streetWays(const IndicatorInput& input)
{
    Indicator indicator{.id = "street_distance_from_workshops",
                        .title = {M("Jarak lewat jalan dari tempat usaha sekarang"), {}},
                        .unit = "m"};
    const auto known = static_cast<std::size_t>(std::count_if(
        input.streetWays->begin(), input.streetWays->end(), [](const auto& way) { return way.has_value(); }));
    if (known == 0) {
        indicator.note = {M("Tidak ada jalan di peta yang menyambung usaha-usaha dengan lokasi ini."), {}};
        return indicator;
    }
    indicator.note = {known == input.businesses.size()
                          ? M("Rata-rata lewat jalan dari %1 usaha; paling jauh %2 m.")
                          : M("Rata-rata lewat jalan dari %1 usaha, paling jauh %2 m; usaha lain tidak "
                              "tersambung jalan di peta."),
                      {"0", "0"}};
    return far(std::move(indicator), input, *input.streetWays);
}

/// Reads the streets between the site and its workshops, with room for a detour.
Result<void> findStreetWays(const PlanFile& plan, IndicatorInput& input)
{
    constexpr double detour = 0.02; // degrees, some two kilometres
    const auto* outline = std::get_if<MultiPolygon>(&input.evaluation.subject.geometry);
    if (outline == nullptr || outline->polygons.empty() || input.businesses.empty())
        return {};
    std::vector<Position> gates;
    for (const auto& polygon : outline->polygons)
        gates.insert(gates.end(), polygon.rings.front().begin(), polygon.rings.front().end());
    std::vector<Position> workshops;
    std::vector<std::size_t> numbers; // of the businesses that have a place
    for (std::size_t i = 0; i < input.businesses.size(); ++i)
        if (const auto* at = std::get_if<Position>(&input.businesses[i].geometry)) {
            workshops.push_back(*at);
            numbers.push_back(i);
        }
    Box around;
    for (const auto* places : {&gates, &workshops})
        for (const auto& at : *places) {
            around.add(Position{at.x - detour, at.y - detour});
            around.add(Position{at.x + detour, at.y + detour});
        }
    PS_LET(const auto streets, StreetNetwork::fromPlan(plan, around));
    if (streets.empty())
        return {};
    input.streetWays.emplace(input.businesses.size());
    if (const auto ways = streets.waysFrom(gates, workshops))
        for (std::size_t i = 0; i < numbers.size(); ++i)
            (*input.streetWays)[numbers[i]] = (*ways)[i];
    return {};
}

Indicator room(const IndicatorInput& input)
{
    Indicator indicator{.id = "stall_share", .title = {M("Kios dibanding jumlah usaha"), {}}, .unit = "%"};
    const auto& inputs = input.evaluation.inputs;
    const auto stalls = inputs.find("stalls");
    if (stalls == inputs.end() || input.businesses.empty())
        return indicator;
    const auto number = intervalOf(stalls->second.value);
    const auto all = static_cast<double>(input.businesses.size());
    indicator.value = Interval{100.0 * number.low / all, 100.0 * number.high / all};
    indicator.source = stalls->second.source;
    indicator.date = stalls->second.date;
    indicator.records = stalls->second.records;
    for (const auto& business : input.businesses)
        indicator.records.push_back(business.uuid);
    indicator.note = {number.high < all ? M("%1 kios untuk %2 usaha: tidak semua tertampung.")
                                        : M("%1 kios untuk %2 usaha."),
                      {knownText(stalls->second.value), numberText(all)}};
    return indicator;
}

void addQuotient(std::vector<Indicator>& indicators, const char* id, Message title,
                 const std::vector<LocationQuotient>& rows, const std::string& area,
                 const std::string& activity)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const LocationQuotient& row) {
        return row.area == area && row.activity == activity;
    });
    if (found == rows.end() || !found->quotient)
        return;
    Indicator indicator{.id = id, .title = std::move(title)};
    indicator.value = Interval::exactly(*found->quotient);
    indicator.note = {found->small
                          ? M("%1 dari %2 usaha di sini, %3 dari %4 di seluruh rencana; jumlahnya terlalu "
                              "kecil untuk dipegang.")
                          : M("%1 dari %2 usaha di sini, %3 dari %4 di seluruh rencana."),
                      {numberText(found->local), numberText(found->localTotal), numberText(found->reference),
                       numberText(found->referenceTotal)}};
    indicators.push_back(std::move(indicator));
}

#undef M

} // namespace

Result<IndicatorInput> readIndicatorInput(const PlanFile& plan, EvaluationInput evaluation,
                                          const std::string& today)
{
    IndicatorInput input{std::move(evaluation), {}, {}, today, {}};
    auto kampung = std::optional{input.evaluation.subject};
    if (input.evaluation.kind == SubjectKind::Site) {
        kampung.reset();
        const auto name = input.evaluation.subject.text("for_kampung");
        if (auto found =
                name.empty() ? Result<Record>{fail(ErrorCode::UnknownRecord)} : plan.find("kampung", name))
            kampung = *std::move(found);
    }
    if (!kampung)
        return input;
    PS_LET(input.businesses, kampungMembers(plan, *kampung));
    PS_LET(input.notes, kampungNotes(plan, *kampung));
    if (input.evaluation.kind == SubjectKind::Site)
        PS_TRY(findStreetWays(plan, input));
    return input;
}

void addSiteIndicators(std::vector<Indicator>& indicators, const IndicatorInput& input)
{
    if (input.evaluation.kind != SubjectKind::Site)
        return;
    indicators.push_back(straightWays(input));
    if (input.streetWays)
        indicators.push_back(streetWays(input));
    indicators.push_back(room(input));
}

Result<void> addSpecialisation(std::vector<Indicator>& indicators, const PlanFile& plan,
                               const IndicatorInput& input)
{
    const auto& evaluation = input.evaluation;
    if (evaluation.kind != SubjectKind::Kampung || evaluation.activity.empty() ||
        evaluation.kelurahanCode.empty())
        return {};
    constexpr std::size_t wholeCode = 5;
    PS_LET(const auto counted, planActivities(plan, AreaLevel::Kelurahan, wholeCode));
    if (counted.values.empty())
        return {};
    PS_LET(const auto quotients, locationQuotients(counted.values));
    addQuotient(indicators, "location_quotient",
                {PS_TEXT("Finding", "Kekhususan di kelurahan (LQ) untuk KBLI %1"), {evaluation.activity}},
                quotients.rows, evaluation.kelurahan + " (" + evaluation.kelurahanCode + ")",
                evaluation.activity);
    PS_LET(const auto wider, planActivities(plan, AreaLevel::Kecamatan, wholeCode));
    PS_LET(const auto wide, locationQuotients(wider.values));
    addQuotient(indicators, "location_quotient_kecamatan",
                {PS_TEXT("Finding", "Kekhususan di kecamatan (LQ) untuk KBLI %1"), {evaluation.activity}},
                wide.rows, evaluation.kecamatan, evaluation.activity);
    return {};
}

Json indicatorsJson(const std::vector<Indicator>& indicators, const JsonWords& words)
{
    Json list = Json::array();
    for (const auto& indicator : indicators) {
        Json parts = Json::array();
        for (const auto& part : indicator.parts)
            parts.push_back(
                {{"name", part.nameText.empty() ? textJson(part.name) : messageJson(part.nameText, words)},
                 {"value", knownJson(part.value)},
                 {"records", uuidsJson(part.records)}});
        list.push_back({{"id", indicator.id},
                        {"title", messageJson(indicator.title, words)},
                        {"value", knownJson(indicator.value)},
                        {"unit", textJson(indicator.unit)},
                        {"source", textJson(indicator.source)},
                        {"date", textJson(indicator.date)},
                        {"note", messageJson(indicator.note, words)},
                        {"parts", std::move(parts)},
                        {"records", uuidsJson(indicator.records)}});
    }
    return list;
}

} // namespace core
