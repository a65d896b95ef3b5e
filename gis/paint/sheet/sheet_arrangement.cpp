#include "gis/paint/sheet/sheet_arrangement.h"

#include "gis/paint/sheet/sheet_element.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace gis {

namespace {

using Json = nlohmann::ordered_json;

auto refused(const std::string& where, const Json& json)
{
    return core::fail(core::ErrorCode::InvalidValue, where,
                      json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

core::Result<SheetElement> elementIn(const std::string& where, const Json& name)
{
    const auto element = name.is_string() ? parseElement(name.get<std::string>()) : std::nullopt;
    if (!element)
        return refused(where, name);
    return *element;
}

core::Result<QRectF> placeIn(const std::string& where, const Json& json)
{
    constexpr double farthest = 2000.0; // mm: more than any paper
    if (!json.is_array() || json.size() != 4)
        return refused(where, json);
    double numbers[4]{};
    for (std::size_t i = 0; i < 4; ++i) {
        if (!json[i].is_number())
            return refused(where, json);
        numbers[i] = json[i].get<double>();
        if (!std::isfinite(numbers[i]) || std::abs(numbers[i]) > farthest)
            return refused(where, json);
    }
    return QRectF{numbers[0], numbers[1], numbers[2], numbers[3]};
}

core::Result<QString> textIn(const Json& json, const char* key)
{
    if (!json.contains(key))
        return QString{};
    if (!json.at(key).is_string())
        return refused(key, json.at(key));
    return QString::fromStdString(json.at(key).get<std::string>());
}

core::Result<SheetArrangement::Places> placesIn(const std::string& paper, const Json& json)
{
    if (!parsePaper(paper) || !json.is_object())
        return refused("places." + paper, json);
    SheetArrangement::Places places;
    for (const auto& [name, place] : json.items()) {
        const auto where = "places." + paper + "." + name;
        PS_LET(const auto element, elementIn(where, name));
        PS_LET(places[element], placeIn(where, place));
    }
    return places;
}

/// A thousandth of a millimetre is enough, and reads better than all digits.
double rounded(double millimetres)
{
    return std::round(millimetres * 1000.0) / 1000.0;
}

} // namespace

std::string arrangementJson(const SheetArrangement& arrangement)
{
    Json json = Json::object();
    for (const auto element : arrangement.hidden)
        json["hidden"].push_back(specOf(element).name);
    for (const auto& [paper, places] : arrangement.places)
        for (const auto& [element, place] : places)
            json["places"][paper][std::string{specOf(element).name}] = {
                rounded(place.left()), rounded(place.top()), rounded(place.width()), rounded(place.height())};
    if (!arrangement.title.isEmpty())
        json["title"] = arrangement.title.toStdString();
    if (!arrangement.notes.isEmpty())
        json["notes"] = arrangement.notes.toStdString();
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

core::Result<SheetArrangement> parseArrangement(std::string_view text)
{
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return core::fail(core::ErrorCode::InvalidValue, "template", std::string{text.substr(0, 80)});
    SheetArrangement arrangement;
    for (const auto& [key, value] : json.items()) {
        if (key == "hidden" && value.is_array()) {
            for (const auto& name : value) {
                PS_LET(const auto element, elementIn(key, name));
                if (element == SheetElement::Map)
                    return refused(key, name);
                arrangement.hidden.insert(element);
            }
        } else if (key == "places" && value.is_object()) {
            for (const auto& [paper, places] : value.items()) {
                PS_LET(arrangement.places[paper], placesIn(paper, places));
            }
        } else if (key != "title" && key != "notes") {
            return refused(key, value);
        }
    }
    PS_LET(arrangement.title, textIn(json, "title"));
    PS_LET(arrangement.notes, textIn(json, "notes"));
    return arrangement;
}

} // namespace gis
