#include "core/checks/plan_check.h"

#include "core/analysis/rules/known.h"
#include "core/base/translate.h"
#include "core/model/ellipsoid.h"

#include <fmt/format.h>

#include <cmath>

namespace core {

namespace {

constexpr double sameSpot = 50.0; // metres: two visits to one workshop, each with a phone

std::string digitsOf(const std::string& phone)
{
    std::string digits;
    for (const char c : phone)
        if (c >= '0' && c <= '9')
            digits += c;
    if (digits.starts_with("62"))
        digits.replace(0, 2, "0");
    return digits;
}

bool contradict(const Record& a, const Record& b, const char* field)
{
    const auto left = plainWord(a.text(field));
    const auto right = plainWord(b.text(field));
    return !left.empty() && !right.empty() && left != right;
}

bool agree(const Record& a, const Record& b, const char* field)
{
    const auto left = plainWord(a.text(field));
    return !left.empty() && left == plainWord(b.text(field));
}

/// Records of one name are one workshop where nothing contradicts and something ties them together. One owner
/// with several kiosks is common: other addresses, products or spots keep them apart.
bool sameWorkshop(const Record& a, const Record& b)
{
    for (const auto* field : {"owner", "product", "kbli", "stated_kelurahan"})
        if (contradict(a, b, field))
            return false;
    const auto* left = std::get_if<Position>(&a.geometry);
    const auto* right = std::get_if<Position>(&b.geometry);
    if (left != nullptr && right != nullptr)
        return distance(*left, *right) <= sameSpot;
    if (contradict(a, b, "address"))
        return false;
    const auto phone = digitsOf(a.text("phone"));
    return agree(a, b, "owner") || agree(a, b, "address") ||
           (!phone.empty() && phone == digitsOf(b.text("phone")));
}

Finding duplicate(const Record& first, const Record& second, const std::string& reason)
{
    Finding finding;
    finding.kind = "duplicate";
    finding.table = "business";
    finding.uuid = second.uuid;
    finding.mergeWith = first.uuid;
    finding.data = {{"other", first.uuid.text}, {"reason", reason}};
    finding.message = {PS_TEXT("Finding", "\"%1\" tampaknya tercatat dua kali (nomor lain: %2)."),
                       {second.text("name"), first.uuid.text}};
    return withId(std::move(finding));
}

/// Under which words two records of one workshop meet: the spots around it, and what else can tie them
/// together.
class Meetings
{
public:
    const Record* twinOf(const Record& business) const
    {
        for (const auto& key : keys(business, true))
            if (const auto found = m_records.find(key); found != m_records.end())
                for (const auto* other : found->second)
                    if (sameWorkshop(*other, business))
                        return other;
        return nullptr;
    }

    void add(const Record& business)
    {
        for (const auto& key : keys(business, false))
            m_records[key].push_back(&business);
    }

private:
    static std::vector<std::string> keys(const Record& business, bool around)
    {
        constexpr double cell = 0.0005; // degrees: a little more than the same spot
        const auto name = plainWord(business.text("name"));
        std::vector<std::string> keys;
        if (const auto* at = std::get_if<Position>(&business.geometry)) {
            const auto x = static_cast<long>(std::floor(at->x / cell));
            const auto y = static_cast<long>(std::floor(at->y / cell));
            for (long dx = around ? -1 : 0; dx <= (around ? 1 : 0); ++dx)
                for (long dy = around ? -1 : 0; dy <= (around ? 1 : 0); ++dy)
                    keys.push_back(fmt::format("{}|{}|{}", name, x + dx, y + dy));
        }
        for (const auto* field : {"owner", "address"})
            if (const auto word = plainWord(business.text(field)); !word.empty())
                keys.push_back(fmt::format("{}|{}|{}", name, field, word));
        if (const auto phone = digitsOf(business.text("phone")); !phone.empty())
            keys.push_back(fmt::format("{}|phone|{}", name, phone));
        return keys;
    }

    std::map<std::string, std::vector<const Record*>> m_records{};
};

} // namespace

void checkDuplicates(const std::vector<Record>& businesses, std::vector<Finding>& findings)
{
    Meetings meetings;
    std::map<std::string, const Record*> byExternal;
    for (const auto& business : businesses) {
        const auto external = business.text("external_id");
        const auto [same, fresh] = byExternal.emplace(
            external.empty() ? business.uuid.text : business.text("source") + "|" + external, &business);
        if (!fresh) {
            findings.push_back(duplicate(*same->second, business, "external_id"));
            continue;
        }
        if (plainWord(business.text("name")).empty())
            continue;
        if (const auto* twin = meetings.twinOf(business))
            findings.push_back(duplicate(*twin, business, "name"));
        meetings.add(business);
    }
}

} // namespace core
