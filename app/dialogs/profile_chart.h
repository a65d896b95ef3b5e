#pragma once

#include "core/analysis/site_table.h"

#include <QColor>
#include <QWidget>

namespace app {

/// A line a site over the criteria, upward the better; a band where evidence is missing.
class ProfileChart : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileChart(QWidget* parent = nullptr);

    void show(const core::SiteTable& table, std::vector<std::size_t> sites);
    QSize sizeHint() const override { return {560, 300}; }

    /// One colour a line, told apart by colour-blind readers too, with its own dash.
    static QColor color(std::size_t line);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::SiteTable m_table{};
    std::vector<std::size_t> m_sites{};
};

} // namespace app
