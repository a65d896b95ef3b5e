#include "core/analysis/plan_indicators.h"
#include "core/base/translate.h"
#include "core/model/ellipsoid.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core {

namespace {

#define M(text) PS_TEXT("Finding", text)

std::string shortNumber(double number)
{
    return numberText(std::round(number * 100.0) / 100.0);
}

const NamedInput* known(const IndicatorInput& input, const char* name)
{
    const auto found = input.evaluation.inputs.find(name);
    const bool has = found != input.evaluation.inputs.end() &&
                     !std::holds_alternative<std::monostate>(found->second.value);
    return has ? &found->second : nullptr;
}

Indicator ofStreet(const IndicatorInput& input, const char* id, Message title)
{
    Indicator indicator{.id = id, .title = std::move(title)};
    if (const auto* street = known(input, "street_width")) {
        indicator.records = street->records;
        indicator.source = street->source;
        indicator.date = street->date;
    }
    return indicator;
}

const RoadClass* classOf(double width, const IndicatorSettings& settings)
{
    for (const auto& road : settings.roadClasses)
        if (width >= road.from)
            return &road;
    return nullptr;
}

Indicator streetClass(const IndicatorInput& input, const IndicatorSettings& settings)
{
    auto indicator = ofStreet(input, "street_class", {M("Kelas jalan menurut lebarnya"), {}});
    const auto* street = known(input, "street_width");
    if (street == nullptr)
        return indicator;
    const auto width = intervalOf(street->value);
    const auto* least = classOf(width.low, settings);
    const auto* most = classOf(width.high, settings);
    if (least == nullptr || most == nullptr)
        return indicator;
    indicator.value = least == most ? least->title : least->title + " – " + most->title;
    indicator.note = {M("Lebar %1 m; kelas menurut %2."), {knownText(street->value), settings.roadSource}};
    return indicator;
}

/// What is left of the street beside a parked car, and whether a car still gets through.
Indicator besideParked(const IndicatorInput& input, const IndicatorSettings& settings)
{
    auto indicator = ofStreet(input, "remaining_width", {M("Sisa lebar di samping mobil parkir"), {}});
    indicator.unit = "m";
    const auto* street = known(input, "street_width");
    if (street == nullptr)
        return indicator;
    const auto width = intervalOf(street->value);
    const auto rest = [&](double metres) { return std::max(0.0, metres - settings.parkedCarWidth.value); };
    const Interval left{rest(width.low), rest(width.high)};
    indicator.value = left;
    const auto verdict =
        left.high < settings.passingCarWidth.value
            ? M("Satu mobil yang parkir menutup jalan bagi mobil lain (perlu %1 m; parkir %2 m, %3).")
        : left.low >= settings.passingCarWidth.value
            ? M("Mobil lain masih dapat lewat (perlu %1 m; parkir %2 m, %3).")
            : M("Belum pasti apakah mobil lain dapat lewat (perlu %1 m; parkir %2 m, %3).");
    indicator.note = {verdict,
                      {numberText(settings.passingCarWidth.value), numberText(settings.parkedCarWidth.value),
                       settings.parkedCarWidth.source}};
    return indicator;
}

/// On the narrowest way that notes have seen blocked, else on the whole street.
Indicator emergency(const IndicatorInput& input, const IndicatorSettings& settings)
{
    auto indicator = ofStreet(input, "emergency_access", {M("Jalan masuk mobil pemadam"), {}});
    const auto* street = known(input, "street_width");
    if (street == nullptr)
        return indicator;
    const double needed = settings.emergencyWidth.value;
    const auto width = intervalOf(street->value);
    std::vector<Uuid> closed;
    for (const auto& note : input.notes) {
        const auto blocked = note.number("blocked_width");
        const auto whole = note.number("street_width");
        const bool shut = note.number("severity").value_or(0.0) >= 5.0;
        if (shut || (blocked && (whole ? *whole : width.low) - *blocked < needed))
            closed.push_back(note.uuid);
    }
    indicator.value = width.high < needed  ? std::string{"tidak"}
                      : width.low < needed ? Known{}
                      : closed.empty()     ? Known{std::string{"ya"}}
                                           : Known{std::string{"terhalang pada waktu tertentu"}};
    indicator.note = {
        M("Perlu %1 m (%2, belum diverifikasi); %3 catatan menunjukkan sisa lebar di bawah itu."),
        {numberText(needed), settings.emergencyWidth.source, numberText(static_cast<double>(closed.size()))}};
    indicator.records.insert(indicator.records.end(), closed.begin(), closed.end());
    return indicator;
}

/// Metres of blocked width times hours, each note halved with every half-life of its age.
Indicator congestion(const IndicatorInput& input, const IndicatorSettings& settings)
{
    Indicator indicator{.id = "blocked_metre_hours",
                        .title = {M("Beban kemacetan (lebar terhalang × lama)"), {}},
                        .unit = "m·jam"};
    if (input.notes.empty()) {
        indicator.note = {M("Belum ada catatan kemacetan di sini; itu bukan berarti lancar."), {}};
        return indicator;
    }
    double sum = 0.0;
    std::size_t open = 0;
    for (const auto& note : input.notes) {
        const auto width = note.number("blocked_width");
        const auto minutes = note.number("duration");
        const auto at = note.text("observed_at").substr(0, 10);
        const auto age = daysBetween(at, input.today);
        IndicatorPart part{at + " " + note.text("street"), {}, {}, {note.uuid}};
        if (width && minutes) {
            const double weight =
                age ? std::pow(0.5, std::max(0.0, *age) / settings.halfLifeDays.value) : 1.0;
            const double load = *width * *minutes / 60.0 * weight;
            part.value = Interval::exactly(load);
            sum += load;
        } else {
            ++open;
        }
        indicator.parts.push_back(std::move(part));
    }
    indicator.value = Interval{sum, open == 0 ? sum : std::numeric_limits<double>::infinity()};
    traceTo(indicator, input.notes);
    indicator.note = {
        M("Dihitung %1; catatan berumur %2 hari berbobot setengah; %3 catatan tanpa lebar atau lama."),
        {input.today, numberText(settings.halfLifeDays.value), numberText(static_cast<double>(open))}};
    return indicator;
}

/// The same against the width of the street: so many hours in which it was closed altogether.
Indicator closedHours(const IndicatorInput& input)
{
    Indicator indicator{.id = "closed_hours", .title = {M("Setara tertutup penuh"), {}}, .unit = "jam"};
    double sum = 0.0;
    std::vector<Record> behind;
    for (const auto& note : input.notes) {
        const auto blocked = note.number("blocked_width");
        const auto whole = note.number("street_width");
        const auto minutes = note.number("duration");
        if (!minutes || !blocked || !whole || !(*whole > 0.0))
            continue;
        sum += std::min(1.0, *blocked / *whole) * *minutes / 60.0;
        behind.push_back(note);
    }
    if (behind.empty())
        return indicator;
    indicator.value =
        Interval{sum, behind.size() == input.notes.size() ? sum : std::numeric_limits<double>::infinity()};
    traceTo(indicator, behind);
    return indicator;
}

bool sees(const Record& note, Position at, double reach)
{
    bool near = false;
    Geometry geometry = note.geometry;
    if (const auto* point = std::get_if<Position>(&geometry))
        return distance(*point, at) <= reach;
    // A note's line is short; a point every few metres stands for it.
    const auto along = [&](const Path& path) {
        for (std::size_t i = 1; i < path.size() && !near; ++i) {
            const auto steps = std::max(1, static_cast<int>(distance(path[i - 1], path[i]) / 5.0));
            for (int step = 0; step <= steps && !near; ++step) {
                const double part = static_cast<double>(step) / steps;
                near = distance({path[i - 1].x + (path[i].x - path[i - 1].x) * part,
                                 path[i - 1].y + (path[i].y - path[i - 1].y) * part},
                                at) <= reach;
            }
        }
    };
    if (const auto* line = std::get_if<LineString>(&geometry))
        along(line->points);
    else if (const auto* lines = std::get_if<MultiLineString>(&geometry))
        for (const auto& one : lines->lines)
            along(one.points);
    return near;
}

/// Workshops from which no note has looked at the street, and times of the day without any note: no note is
/// not the same as no congestion.
Indicator unseen(const IndicatorInput& input, const IndicatorSettings& settings)
{
    Indicator indicator{
        .id = "not_observed", .title = {M("Usaha yang jalannya belum diamati"), {}}, .unit = "unit"};
    double count = 0.0;
    double placed = 0.0;
    for (const auto& business : input.businesses) {
        const auto* at = std::get_if<Position>(&business.geometry);
        if (at == nullptr)
            continue;
        placed += 1.0;
        const bool seen = std::any_of(input.notes.begin(), input.notes.end(), [&](const Record& note) {
            return sees(note, *at, settings.seenWithin.value);
        });
        if (seen)
            continue;
        count += 1.0;
        indicator.records.push_back(business.uuid);
    }
    if (placed == 0.0)
        return indicator;
    std::string never;
    for (const std::string band : {"pagi", "siang", "sore", "malam"}) {
        const bool noted = std::any_of(input.notes.begin(), input.notes.end(), [&](const Record& note) {
            return note.text("time_band") == band || note.text("time_band") == "sepanjang-hari";
        });
        if (!noted)
            never += (never.empty() ? "" : ", ") + band;
    }
    indicator.value = Interval::exactly(count);
    indicator.note = {
        M("Dari %1 usaha, lebih dari %2 m dari setiap catatan. Bagian hari tanpa catatan: %3."),
        {numberText(placed), shortNumber(settings.seenWithin.value), never.empty() ? "-" : never}};
    return indicator;
}

#undef M

} // namespace

void addStreetIndicators(std::vector<Indicator>& indicators, const IndicatorInput& input,
                         const IndicatorSettings& settings)
{
    indicators.push_back(streetClass(input, settings));
    indicators.push_back(besideParked(input, settings));
    if (input.evaluation.kind == SubjectKind::Site)
        return;
    indicators.push_back(emergency(input, settings));
    indicators.push_back(congestion(input, settings));
    indicators.push_back(closedHours(input));
    indicators.push_back(unseen(input, settings));
}

} // namespace core
