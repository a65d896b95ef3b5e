#include "core/model/record.h"

#include <charconv>
#include <fmt/format.h>

namespace core {

std::string toText(const Value& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return fmt::format("{}", *integer);
    if (const auto* real = std::get_if<double>(&value))
        return fmt::format("{}", *real);
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    return {};
}

const Value& Record::operator[](std::string_view field) const
{
    static const Value unknown{};
    const auto found = fields.find(field);
    return found == fields.end() ? unknown : found->second;
}

std::string Record::text(std::string_view field) const
{
    return toText((*this)[field]);
}

std::optional<double> Record::number(std::string_view field) const
{
    const auto& value = (*this)[field];
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    if (const auto* text = std::get_if<std::string>(&value)) {
        double number = 0.0;
        const auto* end = text->data() + text->size();
        const auto [stop, error] = std::from_chars(text->data(), end, number);
        if (error == std::errc{} && stop == end && !text->empty())
            return number;
    }
    return std::nullopt;
}

} // namespace core
